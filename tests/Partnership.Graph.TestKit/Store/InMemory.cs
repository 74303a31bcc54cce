using System.Text;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.TestKit.Store;

/// <summary>Orders and pages written in the plainest way, to hold stores against.</summary>
public static class InMemory
{
    public static IReadOnlyList<T> Sorted<T>(IEnumerable<T> documents, Order<T> order) where T : Document =>
        [.. documents.OrderBy(order.PositionOf, Comparer<Position>.Create((left, right) => Compare(order, left, right)))];

    public static Page<T> Page<T>(IEnumerable<T> documents, Order<T> order, PageRequest request) where T : Document
    {
        var between = Sorted(documents, order)
            .Where(x => request.After is null || Compare(order, order.PositionOf(x), request.After) > 0)
            .Where(x => request.Before is null || Compare(order, order.PositionOf(x), request.Before) < 0)
            .ToList();
        var more = between.Count > request.Limit;
        return request.FromEnd
            ? new Page<T>([.. between.TakeLast(request.Limit)], HasPrevious: more, HasNext: request.Before is not null)
            : new Page<T>([.. between.Take(request.Limit)], HasPrevious: request.After is not null, HasNext: more);
    }

    private static int Compare<T>(Order<T> order, Position left, Position right) where T : Document
    {
        for (var index = 0; index < order.Keys.Count; index++)
        {
            var result = Compare(left.Keys[index], right.Keys[index]);
            if (result != 0)
                return order.Keys[index].Descending ? -result : result;
        }

        return order.IdDescends ? right.Id.CompareTo(left.Id) : left.Id.CompareTo(right.Id);
    }

    // UTF-8 bytes sort as code points do.
    private static int Compare(object left, object right) => (left, right) switch
    {
        (string a, string b) => Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(Encoding.UTF8.GetBytes(b)),
        (NodeId a, NodeId b) => a.CompareTo(b),
        _ => ((IComparable)left).CompareTo(right),
    };
}
