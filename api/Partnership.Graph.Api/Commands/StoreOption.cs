using System.CommandLine;
using Partnership.Graph.Hosting;

namespace Partnership.Graph.Api.Commands;

/// <summary>Which file a backup is made of, or restored to.</summary>
internal static class StoreOption
{
    public static Option<FileInfo?> Of { get; } = new("--store") { Description = "The SQLite file that holds the graph. Default: the store of the program's settings." };

    /// <summary>The file that is meant.</summary>
    /// <exception cref="ConfigurationException">The settings name a store that is no file, or are wrong.</exception>
    public static FileInfo Read(ParseResult parsed) => CommandStore.FileOf(parsed.GetValue(Of)?.FullName) is { } file
        ? new FileInfo(file)
        : throw new ConfigurationException("The graph is on Cosmos DB, which backs itself up continuously: how a point in time is restored is in api/docs/run-book.md. Name a SQLite file with --store.");
}
