namespace Partnership.Graph.CosmosEmulator.Sql;

/// <summary>A value that a row and the parameters give.</summary>
internal delegate object SqlExpression(SqlScope scope);

/// <summary>What names stand for while an expression is evaluated.</summary>
internal sealed record SqlScope(IReadOnlyDictionary<string, object> Parameters, string Alias, object Row, SqlScope? Outer = null, IReadOnlyList<object>? Group = null)
{
    public object Resolve(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Alias == name)
                return scope.Row;
        }

        throw new SqlException($"Identifier '{name}' could not be resolved.");
    }
}

/// <summary>An expression with the text it was written as; of an aggregate, also its name.</summary>
internal sealed record SqlItem(SqlExpression Value, string Text, string? Alias = null, string? Aggregate = null);

/// <summary>One criterion of ORDER BY.</summary>
internal sealed record SqlOrder(SqlExpression Value, string Text, IReadOnlyList<string>? Path, bool Descending);

/// <summary>A parsed query.</summary>
internal sealed record SqlQuery
{
    public bool Distinct { get; init; }

    public int? Top { get; init; }

    public bool IsValue { get; init; }

    /// <summary>What is selected; empty for <c>*</c>.</summary>
    public IReadOnlyList<SqlItem> Select { get; init; } = [];

    public required string Alias { get; init; }

    public SqlItem? Where { get; init; }

    public IReadOnlyList<SqlItem> GroupBy { get; init; } = [];

    public IReadOnlyList<SqlOrder> OrderBy { get; init; } = [];

    public bool HasAggregates => Select.Any(item => item.Aggregate is not null);
}
