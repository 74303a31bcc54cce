using System.Linq.Expressions;
using System.Text.Json;
using Partnership.Graph.Cosmos.Documents;

namespace Partnership.Graph.Cosmos.Reading.Sql;

/// <summary>
/// Conditions that ask for documents of another type: those are read first, of them only the columns that are compared with
/// the document, and go into the query as rows.
/// </summary>
internal static class SemiJoins
{
    /// <summary>The most rows that are handed to a query; their text has to fit into one request.</summary>
    internal const int MostRows = 10_000;

    /// <summary>The condition with the other documents read.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="read">Runs a query for distinct rows of some columns: the type, the conditions on it, the columns.</param>
    /// <exception cref="InvalidOperationException">There are more rows than a query takes.</exception>
    internal static async ValueTask<Expression> ResolveAsync(Expression condition, Func<QueryShape, IReadOnlyList<string>, Task<List<JsonElement>>> read)
    {
        var search = new Search();
        search.Visit(condition);
        if (search.Found.Count == 0)
            return condition;
        var replaced = new Dictionary<MethodCallExpression, Expression>();
        foreach (var any in search.Found)
            replaced[any] = await ReadAsync(any, read);
        return new Replacement(replaced).Visit(condition);
    }

    /// <summary>Whether an expression depends on a parameter.</summary>
    internal static bool Mentions(Expression expression, ParameterExpression parameter)
    {
        var columns = new ColumnSearch(parameter);
        columns.Visit(expression);
        return columns.Names.Count > 0 || columns.Whole;
    }

    private static async Task<Expression> ReadAsync(MethodCallExpression any, Func<QueryShape, IReadOnlyList<string>, Task<List<JsonElement>>> read)
    {
        var shape = QueryShape.Of(((IQueryable)Known.Value(any.Arguments[0])!).Expression);
        var lambda = (LambdaExpression)((UnaryExpression)any.Arguments[1]).Operand;
        var row = lambda.Parameters[0];
        List<Expression> together = [];
        foreach (var part in Parts(lambda.Body))
        {
            // What does not depend on the document narrows what is read.
            if (DependsOnOther(part, row))
                together.Add(part);
            else
                shape.Where.Add(Expression.Lambda(part, row));
        }

        if (together.Count == 0)
            throw QueryShape.Unsupported(any);
        var columns = new ColumnSearch(row);
        together.ForEach(part => columns.Visit(part));
        List<string> names = [.. columns.Names.Order(StringComparer.Ordinal)];
        var single = names is [var only] && together is [var one] && IsEqualities(one, row) ? only : null;
        var rows = await read(shape, names);
        if (rows.Count > MostRows)
        {
            throw new InvalidOperationException(
                $"The condition on {shape.DocumentType.Name} is about {rows.Count} of them, and a query takes at most {MostRows}. Narrow it, by a partnership or an organisation for example.");
        }

        return new RowsExist(single is null ? rows : [.. rows.Select(each => each.GetProperty(DocumentJson.NameOf(single)))], row, together.Aggregate(Expression.AndAlso), single);
    }

    private static IEnumerable<Expression> Parts(Expression condition) =>
        condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both ? Parts(both.Left).Concat(Parts(both.Right)) : [condition];

    private static bool IsEqualities(Expression condition, ParameterExpression row) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.OrElse } either => IsEqualities(either.Left, row) && IsEqualities(either.Right, row),
        BinaryExpression { NodeType: ExpressionType.Equal } equal => Mentions(equal.Left, row) != Mentions(equal.Right, row),
        _ => false,
    };

    private static bool DependsOnOther(Expression condition, ParameterExpression row)
    {
        var others = new OtherSearch(row);
        others.Visit(condition);
        return others.Found;
    }

    private sealed class Search : ExpressionVisitor
    {
        internal List<MethodCallExpression> Found { get; } = [];

        protected override Expression VisitMethodCall(MethodCallExpression node)
        {
            if (node.Method.DeclaringType != typeof(Queryable) || node.Method.Name != nameof(Queryable.Any))
                return base.VisitMethodCall(node);
            Found.Add(node);
            return node;
        }

        protected override Expression VisitExtension(Expression node) => node;
    }

    private sealed class Replacement(Dictionary<MethodCallExpression, Expression> replaced) : ExpressionVisitor
    {
        protected override Expression VisitMethodCall(MethodCallExpression node) => replaced.TryGetValue(node, out var by) ? by : base.VisitMethodCall(node);

        protected override Expression VisitExtension(Expression node) => node;
    }

    private sealed class OtherSearch(ParameterExpression row) : ExpressionVisitor
    {
        internal bool Found { get; private set; }

        protected override Expression VisitParameter(ParameterExpression node)
        {
            Found |= node != row;
            return node;
        }
    }
}
