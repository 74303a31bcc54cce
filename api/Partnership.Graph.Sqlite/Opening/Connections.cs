using Microsoft.Data.Sqlite;

namespace Partnership.Graph.Sqlite.Opening;

/// <summary>Opens connections to one file with the settings every part of the store relies on.</summary>
internal sealed class Connections(string path, TimeSpan busyTimeout)
{
    internal string Path { get; } = path;

    /// <summary>
    /// A connection that may write. Each commit is flushed to the disk before it is acknowledged. Keys come in no order, so that a large transaction touches
    /// pages all over its indexes: up to 64 MiB of them are kept, and the log is carried over to the file every 32 MiB instead of every 4.
    /// </summary>
    internal SqliteConnection OpenWriter() =>
        Open(SqliteOpenMode.ReadWriteCreate, "PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8192");

    /// <summary>
    /// A connection that only reads. A prefix means exactly these letters, which also lets an index answer it; how many names have
    /// a trigram is a table of its own. What a figure of a whole country sorts goes through temporary files, a few megabytes at a time: in
    /// memory that takes longer. As much of the file is mapped as SQLite can: that is address space, not memory.
    /// </summary>
    internal SqliteConnection OpenReader() => Open(
        SqliteOpenMode.ReadWrite,
        """
        CREATE VIRTUAL TABLE temp."TrigramCount" USING fts5vocab('main', 'SearchTrigram', 'row');
        PRAGMA query_only = ON; PRAGMA case_sensitive_like = ON; PRAGMA mmap_size = 2147418112
        """);

    private SqliteConnection Open(SqliteOpenMode mode, string settings)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = Path,
            Mode = mode,
            // Readers and the writer stay open and are pooled by the store itself, with their statements prepared.
            Pooling = false,
            // Edges may name documents that an import brings later, and Cosmos has no foreign keys either.
            ForeignKeys = false,
            // SQLite itself waits (busy_timeout); the provider's own retry loop only adds a second at most.
            DefaultTimeout = 1,
        }.ConnectionString);
        try
        {
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA busy_timeout = {(long)busyTimeout.TotalMilliseconds}; {settings}";
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
