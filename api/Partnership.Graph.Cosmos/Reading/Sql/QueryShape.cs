using System.Linq.Expressions;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading.Sql;

/// <summary>A query of the port taken apart: what it narrows by, orders by, selects and takes.</summary>
internal sealed class QueryShape
{
    private QueryShape(Type documentType) => DocumentType = documentType;

    internal Type DocumentType { get; }

    internal List<LambdaExpression> Where { get; } = [];

    internal List<(LambdaExpression Key, bool Descending)> OrderBy { get; } = [];

    /// <summary>The order of what was taken, where that is another.</summary>
    internal List<(LambdaExpression Key, bool Descending)> OrderOfTaken { get; } = [];

    internal LambdaExpression? Select { get; private set; }

    internal int? Take { get; private set; }

    /// <exception cref="NotSupportedException">The query goes beyond what the port promises.</exception>
    internal static QueryShape Of(Expression query)
    {
        if (query is StoreQueryRoot root)
            return new QueryShape(root.DocumentType);
        if (query is not MethodCallExpression { Method.DeclaringType: var declaring, Arguments: [var source, var argument] } call || declaring != typeof(Queryable))
            throw Unsupported(query);
        var shape = Of(source);
        var order = shape.Take is null ? shape.OrderBy : shape.OrderOfTaken;
        if (shape.Select is not null && call.Method.Name != nameof(Queryable.Take))
            throw Unsupported(call);
        switch (call.Method.Name)
        {
            case nameof(Queryable.Where) when shape.Take is null: shape.Where.Add(Lambda(argument)); break;
            case nameof(Queryable.OrderBy) or nameof(Queryable.ThenBy): order.Add((Lambda(argument), false)); break;
            case nameof(Queryable.OrderByDescending) or nameof(Queryable.ThenByDescending): order.Add((Lambda(argument), true)); break;
            case nameof(Queryable.Select): shape.Select = Lambda(argument); break;
            case nameof(Queryable.Take) when shape.Take is null: shape.Take = (int)Known.Value(argument)!; break;
            default: throw Unsupported(call);
        }

        return shape;
    }

    internal static NotSupportedException Unsupported(Expression expression) => new(
        $"'{expression}' is beyond what a query of a store may say: comparisons, Contains, StartsWith, EndsWith, Any, OrderBy, ThenBy, Select and Take over one type of document.");

    private static LambdaExpression Lambda(Expression argument) => (LambdaExpression)((UnaryExpression)argument).Operand;
}
