using Partnership.Graph.Imports.Content;

namespace Partnership.Graph.Imports.Reading;

/// <summary>A register's file with the day its content was true.</summary>
/// <param name="Content">The file.</param>
/// <param name="AsOf">The day.</param>
public sealed record RegisterExtract(RegisterContent Content, DateOnly AsOf)
{
    /// <summary>What messages call the file.</summary>
    public string File => Content.Name;
}
