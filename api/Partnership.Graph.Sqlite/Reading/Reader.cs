using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Sqlite.Model;
using Partnership.Graph.Sqlite.Reading.Statements;
using SQLitePCL;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// A connection with its context, both kept open between operations. SQLite answers on the calling thread, so reading is
/// synchronous here and nothing is gained by pretending otherwise.
/// </summary>
internal sealed class Reader : IDisposable
{
    // Well under a millisecond of SQLite's work.
    private const int InstructionsBetweenChecks = 10_000;

    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _end;
    private readonly StatementCache _statements;
    private readonly IAsyncQueryProvider _provider;
    private readonly Rerooting _rerooting;

    internal Reader(SqliteConnection connection)
    {
        Connection = connection;
        _statements = new StatementCache(connection);
        Context = new GraphContext(GraphContext.On(connection, _statements));
        _provider = Context.GetService<IAsyncQueryProvider>();
        _rerooting = new Rerooting(Context.Model, _provider);
        // Not sqlite3_interrupt: it does nothing when it comes a moment before the query starts.
        raw.sqlite3_progress_handler(connection.Handle, InstructionsBetweenChecks, static reader => ((Reader)reader).Cancellation.IsCancellationRequested ? 1 : 0, this);
        _begin = Command("BEGIN DEFERRED");
        _end = Command("ROLLBACK");
    }

    internal SqliteConnection Connection { get; }

    internal GraphContext Context { get; }

    /// <summary>Interrupts the query that is running.</summary>
    internal CancellationToken Cancellation { get; set; }

    /// <summary>Starts a read transaction; its snapshot is fixed by the first query in it.</summary>
    internal void Begin() => _begin.ExecuteNonQuery();

    /// <summary>Ends the read transaction, if there is one; answers whether the reader can serve again.</summary>
    internal bool TryEnd()
    {
        Cancellation = CancellationToken.None;
        try
        {
            if (raw.sqlite3_get_autocommit(Connection.Handle) == 0)
                _end.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException)
        {
            return false;
        }
    }

    /// <summary>The query on this reader's tables.</summary>
    internal IQueryable<T> Bind<T>(IQueryable<T> query) => _provider.CreateQuery<T>(_rerooting.Visit(query.Expression));

    internal List<T> List<T>(IQueryable<T> query)
    {
        var results = new List<T>();
        foreach (var result in Bind(query))
            results.Add(result);
        return results;
    }

    /// <summary>Runs a terminal operator such as <c>Count</c> or <c>FirstOrDefault</c>.</summary>
    internal TResult Scalar<TResult>(Expression call) => _provider.Execute<TResult>(_rerooting.Visit(call));

    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
        Context.Dispose();
        _statements.Dispose();
        Connection.Dispose();
    }

    private SqliteCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }
}
