using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Model;
using Partnership.Graph.Sqlite.Reading.Shapes;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>Orders and bounds a query so that a page is one range of an index, however deep it lies.</summary>
internal static class Keyset
{
    /// <summary>The results on the far side of the page's bounds, in reading direction, one more than the page holds.</summary>
    internal static Expression Page<T>(Expression query, Order<T> order, PageRequest page, Slots slots) where T : Document
    {
        if (page.After is { } after)
            query = Where(query, Beyond(order, after, slots, forward: true));
        if (page.Before is { } before)
            query = Where(query, Beyond(order, before, slots, forward: false));
        var sorted = Sort(query, order, page.FromEnd, x => x);
        return Expression.Call(QueryableMethods.Take.MakeGenericMethod(typeof(T)), sorted, slots.Next(page.Limit + 1, typeof(int)));
    }

    /// <summary>Sorts a query whose results lead to documents by way of <paramref name="document"/>.</summary>
    internal static Expression Sort<T>(Expression query, Order<T> order, bool reversed, Func<Expression, Expression> document)
        where T : Document
    {
        var first = true;
        var result = query.Type.GetGenericArguments()[0];
        foreach (var key in order.Keys)
            Append(key.Key, key.Descending);
        Append((Expression<Func<T, NodeId>>)(x => x.Id), order.IdDescends);
        return query;

        void Append(LambdaExpression key, bool descending)
        {
            var parameter = Expression.Parameter(result, "x");
            var selector = Expression.Lambda(Inline(key, document(parameter)), parameter);
            var method = (first, ascending: descending == reversed) switch
            {
                (true, true) => QueryableMethods.OrderBy,
                (true, false) => QueryableMethods.OrderByDescending,
                (false, true) => QueryableMethods.ThenBy,
                (false, false) => QueryableMethods.ThenByDescending,
            };
            query = Expression.Call(method.MakeGenericMethod(result, key.ReturnType), query, Expression.Quote(selector));
            first = false;
        }
    }

    internal static Expression Where(Expression query, LambdaExpression predicate) =>
        Expression.Call(QueryableMethods.Where.MakeGenericMethod(predicate.Parameters[0].Type), query, Expression.Quote(predicate));

    /// <summary>The body of a lambda with its parameter replaced.</summary>
    internal static Expression Inline(LambdaExpression lambda, Expression argument) =>
        new Replacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    private static LambdaExpression Beyond<T>(Order<T> order, Position position, Slots slots, bool forward) where T : Document
    {
        if (!order.Accepts(position))
            throw new ArgumentException($"The position {position.Id} is not one of the order {order.Signature}.", nameof(position));

        var document = Expression.Parameter(typeof(T), "x");
        var columns = order.Keys.Select(key => Inline(key.Key, document))
            .Append(Expression.Property(document, nameof(Document.Id))).ToList();
        List<Expression> values = [.. position.Keys.Zip(order.Keys, (value, key) => slots.Next(value, key.Type))];
        values.Add(slots.Next(position.Id, typeof(NodeId)));
        var greater = order.Keys.Select(key => key.Descending != forward)
            .Append(order.IdDescends != forward).ToList();

        Expression body = columns.Count == 1 ? Compare(columns[0], values[0], greater[0])
            : columns.Count <= RowComparison.MostKeys + 1 && greater.Distinct().Count() == 1 && columns.TrueForAll(column => column is MemberExpression) ? CompareRows(columns, values, greater[0])
            : CompareInTurn(columns, values, greater);
        return Expression.Lambda(body, document);
    }

    private static MethodCallExpression CompareRows(List<Expression> columns, List<Expression> values, bool greater) => Expression.Call(
        typeof(RowComparison),
        greater ? nameof(RowComparison.Greater) : nameof(RowComparison.Less),
        [.. columns.Select(column => column.Type)],
        [.. columns, .. values]);

    // Keys in mixed directions are no range of a row, nor are expressions to SQLite, even where an index has them: a > 1 or (a = 1 and b < 2) or …, and a >= 1 for the index.
    private static BinaryExpression CompareInTurn(List<Expression> columns, List<Expression> values, List<bool> greater)
    {
        var beyond = Compare(columns[^1], values[^1], greater[^1]);
        for (var i = columns.Count - 2; i >= 0; i--)
        {
            beyond = Expression.OrElse(
                Compare(columns[i], values[i], greater[i]),
                Expression.AndAlso(Expression.Equal(columns[i], values[i]), beyond));
        }

        return Expression.AndAlso(Compare(columns[0], values[0], greater[0], orEqual: true), beyond);
    }

    private static BinaryExpression Compare(Expression column, Expression value, bool greater, bool orEqual = false)
    {
        if (column.Type == typeof(string))
        {
            column = Expression.Call(StringCompare, column, value);
            value = Expression.Constant(0);
        }

        return Expression.MakeBinary(
            (greater, orEqual) switch
            {
                (true, true) => ExpressionType.GreaterThanOrEqual,
                (true, false) => ExpressionType.GreaterThan,
                (false, true) => ExpressionType.LessThanOrEqual,
                (false, false) => ExpressionType.LessThan,
            },
            column,
            value);
    }

    private static readonly MethodInfo StringCompare = typeof(string).GetMethod(nameof(string.Compare), [typeof(string), typeof(string)])!;

    private sealed class Replacement(ParameterExpression parameter, Expression argument) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? argument : node;
    }
}
