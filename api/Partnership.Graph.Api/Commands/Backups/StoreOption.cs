using System.CommandLine;
using Partnership.Graph.Sqlite;

namespace Partnership.Graph.Api.Commands.Backups;

/// <summary>Which store a command is about.</summary>
internal static class StoreOption
{
    public static Option<FileInfo> Of { get; } = new("--store")
    {
        Description = "The SQLite file that holds the graph.",
        DefaultValueFactory = _ => new FileInfo(new SqliteStoreOptions().Path),
    };
}
