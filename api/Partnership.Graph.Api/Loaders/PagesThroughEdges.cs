using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// Nested connections over edges that are documents of their own, ordered by what lies at their far end: one store query
/// for the edges of a level and one for the far ends that are wanted. The edges of one parent are few (a trust's schools), so they are
/// read as a whole and paged in memory.
/// </summary>
public abstract class PagesThroughEdges<TEdge, TNode>(IStoreSession session) : ConnectionLoader<PageOnDay<TNode>, TNode>
    where TEdge : Document
    where TNode : Document
{
    /// <summary>Those of all <paramref name="edges"/> that belong to <paramref name="parents"/> and hold on <paramref name="day"/>.</summary>
    protected abstract IQueryable<TEdge> EdgesOf(IQueryable<TEdge> edges, IReadOnlyCollection<NodeId> parents, DateOnly day);

    /// <summary>The near end of <paramref name="edge"/>.</summary>
    protected abstract NodeId ParentOf(TEdge edge);

    /// <summary>The far end of <paramref name="edge"/>.</summary>
    protected abstract NodeId NodeOf(TEdge edge);

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOnDay<TNode>, Connection<TNode>>> LoadBatchAsync(IReadOnlyList<PageOnDay<TNode>> keys, CancellationToken ct)
    {
        var connections = new Dictionary<PageOnDay<TNode>, Connection<TNode>>(keys.Count);
        foreach (var sameDay in keys.GroupBy(key => key.Day))
        {
            var edges = await session.ToListAsync(EdgesOf(session.Query<TEdge>(), [.. sameDay.Select(key => key.Parent).Distinct()], sameDay.Key), ct);
            var nodesOf = edges.ToLookup(ParentOf, NodeOf);
            foreach (var alike in sameDay.GroupBy(key => key.List.Where))
            {
                var nodes = await session.FindWantedAsync(alike.SelectMany(key => nodesOf[key.Parent]), alike.Key, ct);
                foreach (var key in alike)
                    connections[key] = key.List.PageOf(nodesOf[key.Parent].Distinct().Select(nodes.GetValueOrDefault).OfType<TNode>());
            }
        }
        return connections;
    }
}
