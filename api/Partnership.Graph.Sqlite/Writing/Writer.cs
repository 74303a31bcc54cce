using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Opening;
using SQLitePCL;

namespace Partnership.Graph.Sqlite.Writing;

/// <summary>
/// The one connection of this process that writes. Commits of the process queue at its gate; only another process can
/// make it wait inside SQLite.
/// </summary>
internal sealed class Writer : IDisposable
{
    // Long enough to make the flush to disk cheap per commit, short enough to let other writers in between.
    private const int CommitsPerTransaction = 1_000;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly SqliteConnection _connection;
    private readonly AggregateWriter _aggregates;

    // Transactions in SQL, not the provider's: its commands would each have to be told of theirs.
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _commit;
    private readonly SqliteCommand _rollback;

    internal Writer(SqliteConnection connection, IModel model)
    {
        _connection = connection;
        _aggregates = new AggregateWriter(connection, model);
        _begin = Prepared(connection, "BEGIN IMMEDIATE");
        _commit = Prepared(connection, "COMMIT");
        _rollback = Prepared(connection, "ROLLBACK");
    }

    /// <summary>Writes each commit as a whole or not at all.</summary>
    internal async Task<IReadOnlyList<CommitResult>> WriteAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        var results = new List<CommitResult>(commits.Count);
        foreach (var batch in commits.Chunk(CommitsPerTransaction))
        {
            await _gate.WaitAsync(cancellationToken);
            try
            {
                results.AddRange(Write(batch));
            }
            finally
            {
                _gate.Release();
            }
        }

        return results;
    }

    public void Dispose()
    {
        _aggregates.Dispose();
        _begin.Dispose();
        _commit.Dispose();
        _rollback.Dispose();
        _connection.Dispose();
        _gate.Dispose();
    }

    private CommitResult[] Write(Commit[] batch)
    {
        try
        {
            _begin.ExecuteNonQuery();
            CommitResult[] results = [.. batch.Select(_aggregates.Write)];
            _commit.ExecuteNonQuery();
            return results;
        }
        catch (SqliteException failure) when (Refusals.IsBusy(failure))
        {
            return [.. batch.Select(_ => new CommitResult.Busy())];
        }
        finally
        {
            if (raw.sqlite3_get_autocommit(_connection.Handle) == 0)
                _rollback.ExecuteNonQuery();
        }
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }
}
