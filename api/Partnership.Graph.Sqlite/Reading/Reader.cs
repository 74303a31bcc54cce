using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Sqlite.Model;
using Partnership.Graph.Sqlite.Reading.Rows;
using Partnership.Graph.Sqlite.Reading.Shapes;
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
    private readonly IAsyncQueryProvider _provider;
    private readonly Rerooting _rerooting;
    private readonly ShapeCache _shapes;
    private readonly QueryScan _scan = new();

    /// <param name="connection">An open connection that only reads, which the reader disposes of.</param>
    /// <param name="shapes">The shapes of the store's queries.</param>
    /// <param name="trigrams">What is known of the trigrams of the store's names.</param>
    internal Reader(SqliteConnection connection, ShapeCache shapes, TrigramCounts trigrams)
    {
        Trigrams = trigrams;
        _shapes = shapes;
        Connection = connection;
        Statements = new StatementCache(connection);
        Context = new GraphContext(GraphContext.On(connection, Statements));
        _provider = Context.GetService<IAsyncQueryProvider>();
        _rerooting = new Rerooting(Context.Model, _provider);
        // Not sqlite3_interrupt: it does nothing when it comes a moment before the query starts.
        raw.sqlite3_progress_handler(connection.Handle, InstructionsBetweenChecks, static reader => ((Reader)reader).Cancellation.IsCancellationRequested ? 1 : 0, this);
        _begin = Command("BEGIN DEFERRED");
        _end = Command("ROLLBACK");
    }

    internal SqliteConnection Connection { get; }

    internal GraphContext Context { get; }

    /// <summary>The statements it has prepared.</summary>
    internal StatementCache Statements { get; }

    /// <summary>What is known of the trigrams of names.</summary>
    internal TrigramCounts Trigrams { get; }

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

    /// <summary>A scan to take the next query apart with.</summary>
    internal QueryScan Scan() => _scan.Clear();

    /// <summary>The results of a query.</summary>
    internal List<T> List<T>(IQueryable<T> query) =>
        List<T>(Scan().Add(query.Expression), slots => slots.Replace(query.Expression), () => ResultColumns.Of(query.Expression));

    /// <summary>The results of a query that is built only where its shape is not known.</summary>
    /// <param name="scan">All that decides on the query.</param>
    /// <param name="build">Builds it with values in slots.</param>
    /// <param name="columns">Counts the columns its results are made of.</param>
    internal List<T> List<T>(QueryScan scan, Func<Slots, Expression> build, Func<int> columns) => List<T, T>(scan, build, columns, static row => row);

    /// <summary>What is made of each result of such a query as soon as it is read, so that there are never two lists of them.</summary>
    internal List<T> List<TRow, T>(QueryScan scan, Func<Slots, Expression> build, Func<int> columns, Func<TRow, T> make) =>
        Run(scan, build, columns, Ask<TRow>, make);

    /// <summary>How many results a query has.</summary>
    internal int Count<T>(IQueryable<T> query) => Run<int, int>(
        Scan().AddToken(nameof(Count)).Add(query.Expression),
        slots => Expression.Call(QueryableMethods.CountWithoutPredicate.MakeGenericMethod(typeof(T)), slots.Replace(query.Expression)),
        () => 1,
        call => [_provider.Execute<int>(_rerooting.Visit(call))],
        static count => count)[0];

    public void Dispose()
    {
        _begin.Dispose();
        _end.Dispose();
        Context.Dispose();
        Statements.Dispose();
        Connection.Dispose();
    }

    /// <summary>The rows of SQL written by hand.</summary>
    internal List<T> Rows<T>(string sql, Func<Statement, T> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        var statement = Statements.Of(sql);
        foreach (var (name, value) in parameters)
            statement.Bind(name, value);
        return statement.Rows(read);
    }

    private List<T> Run<TRow, T>(QueryScan scan, Func<Slots, Expression> build, Func<int> columns, Func<Expression, IEnumerable<TRow>> ask, Func<TRow, T> make)
    {
        if (!scan.IsKnown || scan.Values.Count > Slots.Most)
            return [.. ask(build(Slots.None)).Select(make)];
        if (!_shapes.TryFind(scan.Key, out var shape))
            return Learn(scan, build, columns, ask, make);
        return shape is not null && TryRead(shape, scan, make) is { } results ? results : [.. ask(build(Slots.None)).Select(make)];
    }

    private List<T> Learn<TRow, T>(QueryScan scan, Func<Slots, Expression> build, Func<int> columns, Func<Expression, IEnumerable<TRow>> ask, Func<TRow, T> make)
    {
        Shape? shape = null;
        Statements.Heard = command => shape = Shape.Of(command, scan, columns());
        try
        {
            List<T> results = [.. ask(build(new Slots(scan))).Select(make)];
            _shapes.Add(scan.Key, shape);
            return results;
        }
        finally
        {
            Statements.Heard = null;
        }
    }

    private List<T>? TryRead<TRow, T>(Shape shape, QueryScan scan, Func<TRow, T> make)
    {
        var statement = Statements.Of(shape.Sql);
        if (shape.ReadingOf<TRow>(statement) is not { } read)
            return null;
        shape.Bind(statement, scan);
        return statement.Rows(row => make(read(row)));
    }

    private IQueryable<T> Ask<T>(Expression query) => _provider.CreateQuery<T>(_rerooting.Visit(query));

    private SqliteCommand Command(string sql)
    {
        var command = Connection.CreateCommand();
        command.CommandText = sql;
        command.Prepare();
        return command;
    }
}
