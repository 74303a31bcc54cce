using System.Linq.Expressions;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// Nested connections whose children carry their parent's id: one store query per level, and one more where totals are
/// asked for, however many parents there are.
/// </summary>
public abstract class PagesByParent<T>(IStoreSession session) : ConnectionLoader<PageOf<T>, T>
    where T : Document
{
    /// <summary>Which property of a child holds the id of its parent.</summary>
    protected abstract Expression<Func<T, NodeId>> Parent { get; }

    /// <summary>The children that count; all of them unless a loader narrows it.</summary>
    protected virtual IQueryable<T> Children => session.Query<T>();

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOf<T>, Connection<T>>> LoadBatchAsync(IReadOnlyList<PageOf<T>> keys, CancellationToken ct)
    {
        var connections = new Dictionary<PageOf<T>, Connection<T>>(keys.Count);
        foreach (var alike in keys.GroupBy(key => key.List, key => key.Parent))
        {
            var (page, order, _) = alike.Key;
            List<NodeId> parents = [.. alike];
            var children = alike.Key.Of(Children);
            var pages = await session.PageByParentAsync(children, Parent, parents, order, page.ToRequest(), alike.Key.Only, ct);
            var totals = page.CountTotal ? await session.CountByParentAsync(children, Parent, parents, ct) : null;
            foreach (var parent in parents)
                connections[new(parent, alike.Key)] = Connection<T>.Of(pages[parent], order, totals?[parent]);
        }
        return connections;
    }
}
