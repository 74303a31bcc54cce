using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Paging;

/// <summary>
/// Pages of what is in memory as a whole: the far ends of one parent's edges, in an order the edges do not have. Gives
/// what a store would give for the same documents.
/// </summary>
public static class ListPage
{
    /// <summary>The page of <paramref name="documents"/>, in any order, that <paramref name="request"/> asks for.</summary>
    public static Page<T> Of<T>(IEnumerable<T> documents, Order<T> order, PageRequest request) where T : Document
    {
        var compare = ComparerOf(order);
        var between = documents
            .Select(document => (Document: document, Position: order.PositionOf(document)))
            .Where(row => (request.After is not { } after || compare.Compare(row.Position, after) > 0)
                && (request.Before is not { } before || compare.Compare(row.Position, before) < 0));
        var nearestFirst = request.FromEnd
            ? between.OrderByDescending(row => row.Position, compare)
            : between.OrderBy(row => row.Position, compare);
        return Page<T>.Of([.. nearestFirst.Take(request.Limit + 1).Select(row => row.Document)], request);
    }

    private static Comparer<Position> ComparerOf<T>(Order<T> order) where T : Document =>
        Comparer<Position>.Create((x, y) =>
        {
            for (var i = 0; i < order.Keys.Count; i++)
            {
                var result = Compare(x.Keys[i], y.Keys[i]);
                if (result != 0) return order.Keys[i].Descending ? -result : result;
            }
            return order.IdDescends ? Compare(y.Id, x.Id) : Compare(x.Id, y.Id);
        });

    private static int Compare(object x, object y) => x switch
    {
        string text => CompareText(text, (string)y),
        NodeId id => id.CompareTo((NodeId)y),
        _ => Comparer<object>.Default.Compare(x, y),
    };

    // The stores order text by code point; ordinal comparison of UTF-16 differs from it beyond the first plane.
    private static int CompareText(string x, string y)
    {
        var left = x.EnumerateRunes().GetEnumerator();
        var right = y.EnumerateRunes().GetEnumerator();
        while (true)
        {
            var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
            if (!hasLeft || !hasRight) return hasLeft.CompareTo(hasRight);
            var result = left.Current.CompareTo(right.Current);
            if (result != 0) return result;
        }
    }
}
