using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Migrations;
using Partnership.Graph.Sqlite.Opening;
using Partnership.Graph.Sqlite.Reading;
using Partnership.Graph.Sqlite.Writing;

namespace Partnership.Graph.Sqlite;

/// <summary>The graph in one SQLite file, which several processes may share.</summary>
public sealed class SqliteStore : IGraphStore, IDisposable
{
    private readonly ReaderPool _readers;
    private readonly Writer _writer;

    private SqliteStore(string path, ReaderPool readers, Writer writer) => (Path, _readers, _writer) = (path, readers, writer);

    /// <summary>The full path of the file.</summary>
    public string Path { get; }

    /// <summary>Opens the file, made if there is none and upgraded if it is of an older version.</summary>
    /// <exception cref="StoreRefusedException">The file cannot be used; it was left untouched.</exception>
    public static SqliteStore Open(SqliteStoreOptions options) => Open(options, SchemaSteps.Released);

    internal static SqliteStore Open(SqliteStoreOptions options, SchemaSteps steps)
    {
        var path = System.IO.Path.GetFullPath(options.Path);
        StoreFile.Check(path, steps);
        try
        {
            var connections = new Connections(path, options.BusyTimeout);
            Prepare(connections, steps);
            var readers = new ReaderPool(connections, options.IdleReaders);
            var first = readers.Rent();
            var writer = new Writer(connections.OpenWriter(), first.Context.Model);
            readers.Return(first);
            return new SqliteStore(path, readers, writer);
        }
        catch (SqliteException failure) when (Refusals.Of(failure, path) is { } refusal)
        {
            throw new StoreRefusedException(refusal, failure);
        }
    }

    /// <inheritdoc/>
    public IStoreSession OpenSession() => new SqliteSession(_readers);

    /// <inheritdoc/>
    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        (await CommitManyAsync([commit], cancellationToken))[0];

    /// <inheritdoc/>
    public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        foreach (var commit in commits)
            commit.Validate();
        return _writer.WriteAsync(commits, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(Read(connection => ChangeLog.Read(connection, since, limit)));
    }

    /// <inheritdoc/>
    public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(ChangeLog.Cursor(Read(ChangeLog.Latest)));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _readers.Dispose();
        _writer.Dispose();
    }

    // The first steps run before the file turns to write-ahead logging, so that the header alone, from the first
    // moment on, says whose file it is.
    private static void Prepare(Connections connections, SchemaSteps steps)
    {
        using var connection = connections.OpenWriter();
        SchemaUpgrade.Run(connection, steps);
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA journal_mode = WAL";
        command.ExecuteNonQuery();
    }

    private T Read<T>(Func<SqliteConnection, T> read)
    {
        var reader = _readers.Rent();
        try
        {
            return read(reader.Connection);
        }
        catch (SqliteException failure) when (Refusals.IsBusy(failure))
        {
            throw Refusals.Unavailable(failure);
        }
        finally
        {
            _readers.Return(reader);
        }
    }
}
