using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// Nested connections over edges that are documents of their own, ordered by what lies at their far end: one store query
/// for the edges of a level and one for the far ends. The edges of one parent are few (a trust's schools), so they are
/// read as a whole and paged in memory.
/// </summary>
public abstract class PagesThroughEdges<TEdge, TNode>(IStoreSession session, Order<TNode> order) : ConnectionLoader<PageOnDay, TNode>
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
    protected override async ValueTask<IReadOnlyDictionary<PageOnDay, Connection<TNode>>> LoadBatchAsync(IReadOnlyList<PageOnDay> keys, CancellationToken ct)
    {
        var connections = new Dictionary<PageOnDay, Connection<TNode>>(keys.Count);
        foreach (var sameDay in keys.GroupBy(key => key.Day))
        {
            var edges = await session.ToListAsync(EdgesOf(session.Query<TEdge>(), [.. sameDay.Select(key => key.Parent).Distinct()], sameDay.Key), ct);
            var nodes = await session.FindManyAsync<TNode>([.. edges.Select(NodeOf).Distinct()], ct);
            var nodesOf = edges.ToLookup(ParentOf, NodeOf);

            foreach (var key in sameDay)
            {
                List<TNode> found = [.. nodesOf[key.Parent].Distinct().Select(nodes.GetValueOrDefault).OfType<TNode>()];
                connections[key] = Connection<TNode>.Of(ListPage.Of(found, order, key.Page.ToRequest()), order, found.Count);
            }
        }
        return connections;
    }
}
