using System.Collections;
using System.Linq.Expressions;
using System.Text.Json;
using Partnership.Graph.Cosmos.Documents;

namespace Partnership.Graph.Cosmos.Reading.Sql;

/// <summary>
/// Conditions of LINQ as conditions of the query language. There, a comparison with what has no value is neither true nor false
/// (https://learn.microsoft.com/cosmos-db/query/equality-comparison-operators); here, it is false. So negations are pushed down to the
/// comparisons, and a negated one says that no value will do too.
/// </summary>
internal sealed class Conditions(SqlParameters parameters, IReadOnlyDictionary<ParameterExpression, string> aliases)
{
    /// <summary>The condition as text.</summary>
    internal string Of(Expression condition, bool negated = false) => condition switch
    {
        ConstantExpression { Value: bool known } => known != negated ? "true" : "false",
        UnaryExpression { NodeType: ExpressionType.Not, Operand: var operand } => Of(operand, !negated),
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: var operand } when operand.Type == typeof(bool) => Of(operand, negated),
        BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } both =>
            $"({Of(both.Left, negated)} {(both.NodeType is ExpressionType.AndAlso != negated ? "AND" : "OR")} {Of(both.Right, negated)})",
        _ when Known.Is(condition) => (bool)Known.Value(condition)! != negated ? "true" : "false",
        BinaryExpression comparison => Compared(comparison, negated),
        MethodCallExpression call => Called(call, negated),
        RowsExist rows => negated ? $"NOT {Exists(rows)}" : Exists(rows),
        MemberExpression { Member.Name: nameof(Nullable<int>.HasValue), Expression: { } owner } when Nullable.GetUnderlyingType(owner.Type) is not null =>
            negated ? ColumnOf(owner).IsAbsent : $"NOT {ColumnOf(owner).IsAbsent}",
        MemberExpression => Leaf($"{ColumnOf(condition).Sql} = true", negated, ColumnOf(condition)),
        _ => throw QueryShape.Unsupported(condition),
    };

    /// <summary>A value as text: a column, a known value, or one of two by a condition.</summary>
    internal string Value(Expression value) => value switch
    {
        _ when Known.Is(value) => parameters.Add(DocumentJson.ValueOf(Known.Value(value), value.Type)),
        ConditionalExpression choice => $"({Of(choice.Test)} ? {Value(choice.IfTrue)} : {Value(choice.IfFalse)})",
        UnaryExpression { NodeType: ExpressionType.Convert, Operand: ConditionalExpression choice } => Value(choice),
        BinaryExpression { NodeType: ExpressionType.Coalesce } either when Column.Of(either.Left, aliases) is { } column =>
            $"({column.IsAbsent} ? {Value(either.Right)} : {column.Sql})",
        _ when value.Type == typeof(bool) && Column.Of(value, aliases) is null => $"({Of(value)} ? true : false)",
        _ => ColumnOf(value).Sql,
    };

    private string Compared(BinaryExpression comparison, bool negated)
    {
        var sign = Sign(comparison.NodeType) ?? throw QueryShape.Unsupported(comparison);
        if (sign == "!=")
            return Compared(Expression.Equal(comparison.Left, comparison.Right), !negated);
        if (Known.Is(comparison.Left))
            return ToValue(comparison.Right, Turned(sign), comparison.Left, negated);
        if (Known.Is(comparison.Right))
            return ToValue(comparison.Left, sign, comparison.Right, negated);
        var (left, right) = (Value(comparison.Left), Value(comparison.Right));
        return negated ? $"NOT (({left} {sign} {right}) ?? false)" : $"{left} {sign} {right}";
    }

    private string ToValue(Expression side, string sign, Expression other, bool negated)
    {
        var value = Known.Value(other);
        if (Column.Of(side, aliases) is not { } column)
            return Leaf($"{Value(side)} {sign} {parameters.Add(DocumentJson.ValueOf(value, other.Type))}", negated, null);
        if (value is null)
            return sign == "=" ? (negated ? $"NOT {column.IsAbsent}" : column.IsAbsent) : negated ? "true" : "false";
        return Leaf($"{column.Sql} {sign} {parameters.Add(Written(value, column))}", negated, column);
    }

    private string Called(MethodCallExpression call, bool negated)
    {
        switch (call)
        {
            case { Object: { } text, Method: { Name: nameof(string.StartsWith) or nameof(string.EndsWith) or nameof(string.Contains), DeclaringType: var declaring }, Arguments: [var part] } when declaring == typeof(string):
                return Leaf($"{call.Method.Name.ToUpperInvariant()}({ColumnOf(text).Sql}, {parameters.Add((string)Known.Value(part)!)})", negated, ColumnOf(text));
            case { Method.Name: nameof(Enumerable.Contains), Arguments: [var list, var item] }:
                return Contained(list, item, negated);
            // Of an array of enums, the compiler adds that there is no comparer.
            case { Method.Name: nameof(Enumerable.Contains), Arguments: [var list, var item, ConstantExpression { Value: null }] }:
                return Contained(list, item, negated);
            case { Object: { } list, Method.Name: nameof(ICollection<>.Contains), Arguments: [var item] }:
                return Contained(list, item, negated);
            case { Method.Name: nameof(Enumerable.Any), Arguments: [var list] }:
                return Leaf($"ARRAY_LENGTH({ColumnOf(list).Sql}) > 0", negated, ColumnOf(list) with { MayBeAbsent = true });
            case { Method.Name: nameof(Enumerable.Any), Arguments: [var list, LambdaExpression { Parameters: [var one] } some] }:
                return $"{(negated ? "NOT " : "")}EXISTS(SELECT VALUE i FROM i IN {ColumnOf(list).Sql} WHERE {With(one, "i").Of(some.Body)})";
            default:
                throw QueryShape.Unsupported(call);
        }
    }

    private string Contained(Expression list, Expression item, bool negated)
    {
        // To the compiler, an array in an expression is a span.
        list = list is MethodCallExpression { Method.Name: "op_Implicit", Arguments: [var array] } ? array : list;
        if (!Known.Is(list))
            return Leaf($"ARRAY_CONTAINS({ColumnOf(list).Sql}, {parameters.Add(DocumentJson.ValueOf(Known.Value(item), item.Type))})", negated, ColumnOf(list) with { MayBeAbsent = true });
        var column = ColumnOf(item);
        List<object?> values = [.. ((IEnumerable)Known.Value(list)!).Cast<object?>()];
        var known = values.OfType<object>().Select(value => Written(value, column));
        var contained = Leaf($"ARRAY_CONTAINS({parameters.Add<IReadOnlyList<JsonElement>>([.. known])}, {column.Sql})", negated, column);
        if (!values.Contains(null))
            return contained;
        return negated ? $"(NOT {column.IsAbsent} AND {contained})" : $"({column.IsAbsent} OR {contained})";
    }

    private string Exists(RowsExist rows)
    {
        var array = parameters.Add(rows.Rows);
        // One column compared with columns of the document is a list of keys, which an index answers.
        return rows.Column is null
            ? $"EXISTS(SELECT VALUE r FROM r IN (SELECT VALUE {array}) WHERE {With(rows.Row, "r").Of(rows.Test)})"
            : $"({string.Join(" OR ", Sides(rows.Test, rows.Row).Select(side => $"ARRAY_CONTAINS({array}, {ColumnOf(side).Sql})"))})";
    }

    private static IEnumerable<Expression> Sides(Expression condition, ParameterExpression row) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.OrElse } either => Sides(either.Left, row).Concat(Sides(either.Right, row)),
        BinaryExpression equal => [SemiJoins.Mentions(equal.Left, row) ? equal.Right : equal.Left],
        _ => throw QueryShape.Unsupported(condition),
    };

    private Conditions With(ParameterExpression parameter, string alias) =>
        new(parameters, new Dictionary<ParameterExpression, string>(aliases) { [parameter] = alias });

    private Column ColumnOf(Expression expression) => Column.Of(expression, aliases) ?? throw QueryShape.Unsupported(expression);

    private static string Leaf(string condition, bool negated, Column? column) =>
        !negated ? condition : column is { MayBeAbsent: true } ? $"({column.IsAbsent} OR NOT ({condition}))" : $"NOT ({condition})";

    // The compiler writes an enum as its number; items have its name.
    private static JsonElement Written(object value, Column column)
    {
        if (column.Type.IsEnum && !value.GetType().IsEnum)
            value = Enum.ToObject(column.Type, value);
        return DocumentJson.ValueOf(value, value.GetType());
    }

    private static string? Sign(ExpressionType comparison) => comparison switch
    {
        ExpressionType.Equal => "=",
        ExpressionType.NotEqual => "!=",
        ExpressionType.LessThan => "<",
        ExpressionType.LessThanOrEqual => "<=",
        ExpressionType.GreaterThan => ">",
        ExpressionType.GreaterThanOrEqual => ">=",
        _ => null,
    };

    private static string Turned(string sign) => sign switch
    {
        "<" => ">",
        "<=" => ">=",
        ">" => "<",
        ">=" => "<=",
        _ => sign,
    };
}
