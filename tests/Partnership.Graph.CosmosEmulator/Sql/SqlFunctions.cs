namespace Partnership.Graph.CosmosEmulator.Sql;

/// <summary>The functions the store uses, by name.</summary>
internal static class SqlFunctions
{
    public static SqlExpression Of(string name, List<SqlExpression> arguments) => (name, arguments) switch
    {
        ("IS_DEFINED", [var value]) => scope => value(scope) != SqlValue.Undefined,
        ("IS_NULL", [var value]) => scope => value(scope) == SqlValue.Null,
        ("IS_NUMBER", [var value]) => scope => value(scope) is double,
        ("ARRAY_LENGTH", [var list]) => scope => list(scope) is List<object> items ? (double)items.Count : SqlValue.Undefined,
        ("ARRAY_CONTAINS", [var list, var item]) => scope => list(scope) is List<object> items && item(scope) is var wanted && wanted != SqlValue.Undefined
            ? items.Exists(each => SqlValue.DeepEquals(each, wanted))
            : SqlValue.Undefined,
        ("STARTSWITH", [var text, var part]) => OfTexts(text, part, (whole, piece) => whole.StartsWith(piece, StringComparison.Ordinal)),
        ("ENDSWITH", [var text, var part]) => OfTexts(text, part, (whole, piece) => whole.EndsWith(piece, StringComparison.Ordinal)),
        ("CONTAINS", [var text, var part]) => OfTexts(text, part, (whole, piece) => whole.Contains(piece, StringComparison.Ordinal)),
        ("COUNT", [var value]) => scope => OfGroup(scope, value).Count(each => each != SqlValue.Undefined) is var count ? (double)count : 0,
        ("SUM", [var value]) => scope => Sum(OfGroup(scope, value)),
        _ => throw new SqlException($"'{name}' of {arguments.Count} arguments is not a recognized built-in function name."),
    };

    private static SqlExpression OfTexts(SqlExpression left, SqlExpression right, Func<string, string, bool> holds) =>
        scope => left(scope) is string whole && right(scope) is string piece ? holds(whole, piece) : SqlValue.Undefined;

    private static IEnumerable<object> OfGroup(SqlScope scope, SqlExpression value) =>
        (scope.Group ?? throw new SqlException("An aggregate needs a group.")).Select(row => value(scope with { Row = row, Group = null }));

    // One value that is no number spoils the sum; what is undefined does not count.
    private static object Sum(IEnumerable<object> values)
    {
        var sum = 0.0;
        foreach (var value in values.Where(value => value != SqlValue.Undefined))
        {
            if (value is not double number)
                return SqlValue.Undefined;
            sum += number;
        }

        return sum;
    }
}
