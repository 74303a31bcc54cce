using Partnership.Graph.Api.Seed;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Tests.Seed;

/// <summary>The graph of the seed's own files, laid out around an ordinary Tuesday.</summary>
internal static class CaseStudyGraph
{
    public static readonly DateOnly FirstStart = new(2026, 11, 24);

    public static SeedFiles Files { get; } = SeedFiles.Read(SeedFiles.DefaultFolder);

    public static IReadOnlyList<Document> Documents { get; } = SeedGraph.Read(Files, FirstStart).Documents;

    public static IEnumerable<T> All<T>() where T : Document => Documents.OfType<T>();

    public static T The<T>(string key) where T : Document =>
        All<T>().Single(document => document.Id == NodeId.Of(typeof(T).Name, key));

    /// <summary>The seed's files with the text of one of them changed.</summary>
    public static SeedFiles With(string file, Func<string, string> change)
    {
        var files = Files.Names.ToDictionary(name => name, Files.Bytes);
        files[file] = System.Text.Encoding.Latin1.GetBytes(change(System.Text.Encoding.Latin1.GetString(files[file])));
        return new SeedFiles(files);
    }
}
