using System.Linq.Expressions;
using Partnership.Graph.Cosmos.Documents;

namespace Partnership.Graph.Cosmos.Reading.Sql;

/// <summary>A property of a document, or of a row, in a query.</summary>
/// <param name="Sql">Its path: <c>c["dueOn"]</c>.</param>
/// <param name="Type">The type of its value where it has one.</param>
/// <param name="MayBeAbsent">Whether it may have none.</param>
internal sealed record Column(string Sql, Type Type, bool MayBeAbsent)
{
    /// <summary>That it has no value; an item of an older version may lack the property.</summary>
    internal string IsAbsent => $"(NOT IS_DEFINED({Sql}) OR IS_NULL({Sql}))";

    internal static string Path(string alias, string property) => $"{alias}[\"{DocumentJson.NameOf(property)}\"]";

    /// <summary>The column an expression names; <c>null</c> where it names none.</summary>
    internal static Column? Of(Expression expression, IReadOnlyDictionary<ParameterExpression, string> aliases) => expression switch
    {
        ParameterExpression parameter when aliases.TryGetValue(parameter, out var alias) => new(alias, parameter.Type, false),
        // x.A.Value is x.A to the service.
        MemberExpression { Expression: { } owner, Member.Name: nameof(Nullable<int>.Value) } when Nullable.GetUnderlyingType(owner.Type) is not null => Of(owner, aliases),
        MemberExpression { Expression: { } owner, Member: var member } when Of(owner, aliases) is { } of =>
            new(Path(of.Sql, member.Name), Underlying(expression.Type), of.MayBeAbsent || MayBe(expression.Type)),
        // An enum is compared as its number, and a value as one that may be absent.
        UnaryExpression { NodeType: ExpressionType.Convert or ExpressionType.TypeAs, Method: null, Operand: var operand } => Of(operand, aliases),
        _ => null,
    };

    private static bool MayBe(Type type) => !type.IsValueType || Nullable.GetUnderlyingType(type) is not null;

    private static Type Underlying(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
