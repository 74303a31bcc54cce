using System.Data.Common;
using System.Globalization;
using Partnership.Graph.Sqlite.Reading.Rows;
using Partnership.Graph.Sqlite.Reading.Statements;

namespace Partnership.Graph.Sqlite.Reading.Shapes;

/// <summary>The SQL of all queries of one shape, which of their values its parameters are, and how its rows are read.</summary>
internal sealed class Shape
{
    private readonly IReadOnlyList<Parameter> _parameters;
    private readonly int _columns;
    private Delegate? _reading;

    private Shape(string sql, IReadOnlyList<Parameter> parameters, int columns) => (Sql, _parameters, _columns) = (sql, parameters, columns);

    /// <summary>The statement.</summary>
    public string Sql { get; }

    /// <summary>What EF Core's command tells of the shape of the query it was made of; <c>null</c> where it does not tell all of it.</summary>
    /// <param name="command">The command.</param>
    /// <param name="scan">The query, whose values were put in <see cref="Slots"/>.</param>
    /// <param name="columns">How many columns its results are made of.</param>
    public static Shape? Of(DbCommand command, QueryScan scan, int columns)
    {
        var untold = Enumerable.Range(0, scan.Values.Count).Where(slot => scan.Values[slot] is not null).ToHashSet();
        List<Parameter> parameters = [];
        foreach (DbParameter given in command.Parameters)
        {
            if (Parameter.Of(given.ParameterName, scan) is not { } parameter || !Equals(parameter.ValueOf(scan), given.Value is DBNull ? null : given.Value))
                return null;
            parameters.Add(parameter);
            untold.Remove(parameter.Slot);
        }

        return untold.Count == 0 ? new Shape(command.CommandText, parameters, columns) : null;
    }

    /// <summary>Gives a statement of <see cref="Sql"/> the values of a query.</summary>
    public void Bind(Statement statement, QueryScan scan)
    {
        foreach (var parameter in _parameters)
            statement.Bind(parameter.Name, parameter.ValueOf(scan));
    }

    /// <summary>How the rows of a statement of <see cref="Sql"/> are read; <c>null</c> where its columns do not tell which part of a result each is.</summary>
    public Func<Statement, T>? ReadingOf<T>(Statement statement) =>
        (Func<Statement, T>?)(_reading ??= statement.Columns is var columns && columns.Count == _columns ? RowFactory.Of<T>(columns) : null);

    /// <summary>A parameter of the SQL.</summary>
    /// <param name="Name">Its name in the statement.</param>
    /// <param name="Slot">Which value it is of.</param>
    /// <param name="Form">What it is of the value.</param>
    private sealed record Parameter(string Name, int Slot, Func<object?, object?> Form)
    {
        // The only parameter that EF Core does not name for a slot is the one of SQL written by hand: the list of parents.
        private const string OfRawSql = "p0";

        public object? ValueOf(QueryScan scan) => Form(scan.Values[Slot]);

        public static Parameter? Of(string name, QueryScan scan)
        {
            var plain = name.TrimStart('@');
            if (plain == OfRawSql)
                return scan.Parents is { } parents ? new($"@{plain}", parents, ParameterValue.Of) : null;
            var end = plain.IndexOf('_', StringComparison.Ordinal) is >= 0 and var mark ? mark : plain.Length;
            Func<object?, object?>? form = plain[end..] switch
            {
                "" => ParameterValue.Of,
                "_startswith" => ParameterValue.Beginning,
                "_endswith" => ParameterValue.End,
                _ => null,
            };
            return form is not null && plain[0] == 'V' && int.TryParse(plain.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var slot) && slot < scan.Values.Count
                ? new($"@{plain}", slot, form)
                : null;
        }
    }
}
