using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Partnership.Graph.Sqlite.Reading.Statements;

/// <summary>
/// Runs EF Core's queries on statements that stay prepared between operations. The provider prepares each time, which
/// costs more than most of our queries take, and asks more of each column than a page of documents needs.
/// </summary>
internal sealed class StatementCache(SqliteConnection connection) : DbCommandInterceptor, IDisposable
{
    // Many more than an API's operations have; beyond it somebody makes up queries, and starting anew is fair.
    private const int MostStatements = 500;

    private readonly Dictionary<string, Statement> _statements = new(StringComparer.Ordinal);

    /// <summary>Is told of each command of EF Core's before it runs.</summary>
    public Action<DbCommand>? Heard { get; set; }

    /// <inheritdoc/>
    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result)
    {
        Heard?.Invoke(command);
        var statement = Of(command.CommandText);
        statement.Bind(command.Parameters);
        return InterceptionResult<DbDataReader>.SuppressWithResult(new RowReader(statement));
    }

    /// <summary>The statement of a text, prepared.</summary>
    public Statement Of(string sql)
    {
        if (_statements.TryGetValue(sql, out var statement))
            return statement;
        if (_statements.Count == MostStatements)
            Dispose();
        statement = Statement.Prepare(connection, sql);
        _statements.Add(sql, statement);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        _statements.Clear();
    }
}
