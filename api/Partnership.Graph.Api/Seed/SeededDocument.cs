using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Seed;

/// <summary>A document of the seed with the place it was read from, for what has to be said about it later.</summary>
/// <param name="Document">The document.</param>
/// <param name="File">The file, relative to the seed's folder.</param>
/// <param name="Place">Where in the file.</param>
internal sealed record SeededDocument(Document Document, string File, string Place)
{
    /// <summary>The refusal of this document for breaking <paramref name="rule"/>.</summary>
    public SeedRefusedException Refuse(string rule) => new(File, Place, rule);
}
