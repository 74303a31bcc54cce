using Microsoft.Data.Sqlite;

namespace Partnership.Graph.Benchmarks.Reliability;

/// <summary>What another process does to a store's file: it takes the write lock again and again, and holds it for a while.</summary>
internal sealed class OtherProcess(string store)
{
    private static readonly TimeSpan Held = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(200);

    /// <summary>How often it held the lock.</summary>
    public int Holds { get; private set; }

    /// <summary>Goes on until <paramref name="over"/> is cancelled.</summary>
    public async Task RunAsync(CancellationToken over)
    {
        await using var connection = new SqliteConnection($"Data Source={store};Pooling=False");
        await connection.OpenAsync(CancellationToken.None);
        while (!over.IsCancellationRequested)
        {
            await ExecuteAsync(connection, "BEGIN IMMEDIATE");
            await Task.Delay(Held, CancellationToken.None);
            await ExecuteAsync(connection, "ROLLBACK");
            Holds++;
            await Task.Delay(Between, CancellationToken.None);
        }
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }
}
