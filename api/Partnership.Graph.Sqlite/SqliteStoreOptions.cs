namespace Partnership.Graph.Sqlite;

/// <summary>Where the SQLite store keeps the graph and how it waits.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The database file, relative to the working directory or absolute; default <c>.data/partnership-graph.db</c>. Folders are made.</summary>
    public string Path { get; set; } = System.IO.Path.Combine(".data", "partnership-graph.db");

    /// <summary>How long to wait for another writer before a commit answers that the store is busy; default 5 seconds, from 0.</summary>
    public TimeSpan BusyTimeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How many idle readers are kept open for the next operations; default 16, from 1. More are opened when needed.</summary>
    public int IdleReaders { get; set; } = 16;
}
