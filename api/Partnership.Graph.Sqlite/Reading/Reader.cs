using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// A connection with its context, both kept open between operations. SQLite answers on the calling thread, so reading is
/// synchronous here and nothing is gained by pretending otherwise.
/// </summary>
internal sealed class Reader : IDisposable
{
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _end;
    private readonly IAsyncQueryProvider _provider;
    private readonly Rerooting _rerooting;

    internal Reader(SqliteConnection connection)
    {
        Connection = connection;
        Context = new GraphContext(GraphContext.On(connection));
        _provider = Context.GetService<IAsyncQueryProvider>();
        _rerooting = new Rerooting(Context.Model, _provider);
        _begin = Command("BEGIN DEFERRED");
        _end = Command("ROLLBACK");
    }

    internal SqliteConnection Connection { get; }

    internal GraphContext Context { get; }

    /// <summary>Starts a read transaction; its snapshot is fixed by the first query in it.</summary>
    internal void Begin() => _begin.ExecuteNonQuery();

    /// <summary>Ends the read transaction.</summary>
    internal void End() => _end.ExecuteNonQuery();

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
