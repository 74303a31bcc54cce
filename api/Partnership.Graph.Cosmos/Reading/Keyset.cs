using System.Linq.Expressions;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>The bounds of a page: what lies beyond a position in an order.</summary>
internal static class Keyset
{
    /// <summary>The conditions of a page's bounds.</summary>
    /// <exception cref="ArgumentException">A position is not one of the order.</exception>
    internal static IEnumerable<string> Bounds<T>(Order<T> order, PageRequest page, SqlParameters parameters) where T : Document
    {
        Check(order, page);
        if (page.After is { } after)
            yield return Beyond(order, after, forward: true, parameters);
        if (page.Before is { } before)
            yield return Beyond(order, before, forward: false, parameters);
    }

    /// <summary>Whether a document lies within a page's bounds.</summary>
    internal static bool Within<T>(Order<T> order, PageRequest page, T document) where T : Document =>
        (page.After is not { } after || Compare(order, order.PositionOf(document), after) > 0)
        && (page.Before is not { } before || Compare(order, order.PositionOf(document), before) < 0);

    internal static void Check<T>(Order<T> order, PageRequest page) where T : Document
    {
        foreach (var position in new[] { page.After, page.Before }.OfType<Position>())
        {
            if (!order.Accepts(position))
                throw new ArgumentException($"The position {position.Id} is not one of the order {order.Signature}.", nameof(page));
        }
    }

    private static int Compare<T>(Order<T> order, Position left, Position right) where T : Document
    {
        for (var i = 0; i < order.Keys.Count; i++)
        {
            if (SortValues.Compare(left.Keys[i], right.Keys[i]) is not 0 and var result)
                return order.Keys[i].Descending ? -result : result;
        }

        return order.IdDescends ? right.Id.CompareTo(left.Id) : left.Id.CompareTo(right.Id);
    }

    // (a > 1 OR (a = 1 AND (b < 2 OR (b = 2 AND id > 3)))). What has no value lies before every value: the order's keys have it as the smallest of their type.
    private static string Beyond<T>(Order<T> order, Position position, bool forward, SqlParameters parameters) where T : Document
    {
        var beyond = $"c[\"id\"] {(order.IdDescends != forward ? ">" : "<")} {parameters.Add(position.Id)}";
        for (var i = order.Keys.Count - 1; i >= 0; i--)
        {
            var key = order.Keys[i];
            var column = Column.Path("c", key.Name);
            var greater = key.Descending != forward;
            var value = parameters.Add(DocumentJson.ValueOf(position.Keys[i], key.Type));
            if (!IsLowest(key, position.Keys[i]))
            {
                // Smaller than a value is also what has none.
                var further = greater ? $"{column} > {value}" : MayBeAbsent(key) ? $"({column} < {value} OR {Absent(column)})" : $"{column} < {value}";
                beyond = $"({further} OR ({column} = {value} AND {beyond}))";
            }
            else
            {
                var level = $"(({column} = {value} OR {Absent(column)}) AND {beyond})";
                beyond = greater ? $"({column} > {value} OR {level})" : level;
            }
        }

        return beyond;
    }

    /// <summary>The condition of documents that are level in a column with those that have this value.</summary>
    internal static string Level<T>(SortColumn<T> column, object? value, SqlParameters parameters) where T : Document
    {
        var path = Column.Path("c", column.Property);
        if (value is null)
            return Absent(path);
        var same = $"{path} = {Add(value, parameters)}";
        return Equals(value, column.None) ? $"({same} OR {Absent(path)})" : same;
    }

    /// <summary>The condition of documents that come after all that are level with this value; <c>null</c> where there can be none.</summary>
    internal static string? Past<T>(SortColumn<T> column, object? value, SqlParameters parameters) where T : Document
    {
        var path = Column.Path("c", column.Property);
        if (column.Descending)
            return Equals(value, column.None) ? null : $"({path} < {Add(value!, parameters)} OR {Absent(path)})";
        return value is null ? $"NOT {Absent(path)}" : $"{path} > {Add(value, parameters)}";
    }

    /// <summary>The value that stands for having none in an order's key; <c>null</c> where the key always has one.</summary>
    internal static object? NoneOf<T>(SortKey<T> key) where T : Document =>
        key.Key.Body is BinaryExpression { NodeType: ExpressionType.Coalesce, Right: ConstantExpression { Value: var lowest } } ? lowest : null;

    private static string Add(object value, SqlParameters parameters) => parameters.Add(DocumentJson.ValueOf(value, value.GetType()));

    private static string Absent(string column) => $"(NOT IS_DEFINED({column}) OR IS_NULL({column}))";

    private static bool MayBeAbsent<T>(SortKey<T> key) where T : Document => NoneOf(key) is not null;

    // Only keys that stand for a missing value have a lowest one.
    private static bool IsLowest<T>(SortKey<T> key, object value) where T : Document => NoneOf(key) is { } lowest && Equals(lowest, value);
}
