using System.Linq.Expressions;
using System.Reflection;

namespace Partnership.Graph.Cosmos.Reading.Sql;

/// <summary>What of a query is known before it runs: everything that does not depend on a document.</summary>
internal static class Known
{
    /// <summary>Whether an expression depends on no document.</summary>
    internal static bool Is(Expression expression)
    {
        var search = new ParameterSearch();
        search.Visit(expression);
        return !search.Found;
    }

    internal static object? Value(Expression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        MemberExpression { Expression: null, Member: FieldInfo field } => field.GetValue(null),
        MemberExpression { Expression: { } owner, Member: FieldInfo field } => field.GetValue(Value(owner)),
        MemberExpression { Expression: { } owner, Member: PropertyInfo property } when Value(owner) is { } instance && property.DeclaringType!.IsInstanceOfType(instance) =>
            property.GetValue(instance),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null, Operand: var operand } when operand.Type == (Nullable.GetUnderlyingType(expression.Type) ?? expression.Type) => Value(operand),
        _ => Expression.Lambda<Func<object?>>(Expression.Convert(expression, typeof(object))).Compile(preferInterpretation: true)(),
    };

    private sealed class ParameterSearch : ExpressionVisitor
    {
        private readonly HashSet<ParameterExpression> _own = [];

        internal bool Found { get; private set; }

        protected override Expression VisitLambda<T>(Expression<T> node)
        {
            _own.UnionWith(node.Parameters);
            return base.VisitLambda(node);
        }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= !_own.Contains(node);
            return node;
        }

        protected override Expression VisitExtension(Expression node)
        {
            Found |= node is RowsExist;
            return node;
        }
    }
}
