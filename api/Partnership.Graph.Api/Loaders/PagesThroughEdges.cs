using System.Linq.Expressions;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// Nested connections over edges that are documents of their own, ordered by what lies at their far end: one store query per
/// level, and one more where totals are asked for, however many parents there are.
/// </summary>
public abstract class PagesThroughEdges<TEdge, TNode>(IStoreSession session) : ConnectionLoader<PageOnDay<TNode>, TNode>
    where TEdge : Document
    where TNode : Document
{
    /// <summary>Which property of an edge holds the id of its near end.</summary>
    protected abstract Expression<Func<TEdge, NodeId>> Parent { get; }

    /// <summary>Which property of an edge holds the id of its far end.</summary>
    protected abstract Expression<Func<TEdge, NodeId>> Node { get; }

    /// <summary>Those of all <paramref name="edges"/> that hold on <paramref name="day"/>.</summary>
    protected abstract IQueryable<TEdge> EdgesOn(IQueryable<TEdge> edges, DateOnly day);

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOnDay<TNode>, Connection<TNode>>> LoadBatchAsync(IReadOnlyList<PageOnDay<TNode>> keys, CancellationToken ct)
    {
        var connections = new Dictionary<PageOnDay<TNode>, Connection<TNode>>(keys.Count);
        foreach (var alike in keys.GroupBy(key => (key.Day, key.List), key => key.Parent))
        {
            var (day, list) = alike.Key;
            List<NodeId> parents = [.. alike];
            var path = new EdgePath<TEdge>(EdgesOn(session.Query<TEdge>(), day), Parent, Node);
            var nodes = list.Of(session.Query<TNode>());
            var pages = await session.PageThroughAsync(path, nodes, parents, list.Order, list.Page.ToRequest(), list.Only, ct);
            var totals = list.Page.CountTotal ? await session.CountThroughAsync(path, nodes, parents, ct) : null;
            foreach (var parent in parents)
                connections[new(parent, day, list)] = Connection<TNode>.Of(pages[parent], list.Order, totals?[parent]);
        }
        return connections;
    }
}
