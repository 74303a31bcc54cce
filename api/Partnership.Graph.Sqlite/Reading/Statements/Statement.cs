using System.Data.Common;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Sqlite.Reading.Rows;
using SQLitePCL;

namespace Partnership.Graph.Sqlite.Reading.Statements;

/// <summary>One prepared statement, used by one query at a time.</summary>
internal sealed class Statement : IDisposable
{
    // https://sqlite.org/c3ref/c_prepare_dont_log.html: it will be used many times over a long time.
    private const uint Persistent = 1;

    private readonly sqlite3 _connection;

    private Statement(sqlite3 connection, sqlite3_stmt handle) => (_connection, Handle) = (connection, handle);

    internal sqlite3_stmt Handle { get; }

    internal static Statement Prepare(SqliteConnection connection, string sql)
    {
        var database = connection.Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v3(database, sql, Persistent, out var handle), database);
        return new Statement(database, handle);
    }

    /// <summary>Gives the statement its values, written as the provider writes them.</summary>
    internal void Bind(DbParameterCollection parameters)
    {
        for (var index = 0; index < parameters.Count; index++)
        {
            // EF Core names some parameters without the sign that they have in the statement.
            var parameter = parameters[index];
            Bind(parameter.ParameterName.StartsWith('@') ? parameter.ParameterName : "@" + parameter.ParameterName, parameter.Value);
        }
    }

    /// <summary>Gives the parameter of a name its value.</summary>
    internal void Bind(string name, object? value) =>
        SqliteException.ThrowExceptionForRC(Bind(raw.sqlite3_bind_parameter_index(Handle, name), value), _connection);

    /// <summary>The names of its columns, in order.</summary>
    internal IReadOnlyList<string> Columns =>
        [.. Enumerable.Range(0, raw.sqlite3_column_count(Handle)).Select(place => raw.sqlite3_column_name(Handle, place).utf8_to_string())];

    /// <summary>Goes to the next row; answers whether there is one.</summary>
    internal bool Step()
    {
        var result = raw.sqlite3_step(Handle);
        if (result is raw.SQLITE_ROW or raw.SQLITE_DONE)
            return result == raw.SQLITE_ROW;
        raw.sqlite3_reset(Handle);
        SqliteException.ThrowExceptionForRC(result, _connection);
        return false;
    }

    /// <summary>Reads all its rows, and lets go of them.</summary>
    internal List<T> Rows<T>(Func<Statement, T> read)
    {
        try
        {
            var rows = new List<T>();
            while (Step())
                rows.Add(read(this));
            return rows;
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Lets go of the rows, so that the statement can be used again.</summary>
    internal void Reset()
    {
        raw.sqlite3_reset(Handle);
        raw.sqlite3_clear_bindings(Handle);
    }

    public void Dispose() => Handle.Dispose();

    private int Bind(int index, object? value) => value switch
    {
        string text => raw.sqlite3_bind_text(Handle, index, text),
        int number => raw.sqlite3_bind_int64(Handle, index, number),
        long number => raw.sqlite3_bind_int64(Handle, index, number),
        bool flag => raw.sqlite3_bind_int64(Handle, index, flag ? 1 : 0),
        double number => raw.sqlite3_bind_double(Handle, index, number),
        DateOnly day => raw.sqlite3_bind_text(Handle, index, RowText.Of(day)),
        TimeOnly time => raw.sqlite3_bind_text(Handle, index, RowText.Of(time)),
        null or DBNull => raw.sqlite3_bind_null(Handle, index),
        _ => throw new NotSupportedException($"No column of the model holds a {value.GetType().Name}, so no query compares with one."),
    };
}
