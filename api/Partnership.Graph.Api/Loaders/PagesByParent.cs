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
public abstract class PagesByParent<T>(IStoreSession session, Order<T> order) : ConnectionLoader<PageOf, T>
    where T : Document
{
    /// <summary>Which property of a child holds the id of its parent.</summary>
    protected abstract Expression<Func<T, NodeId>> Parent { get; }

    /// <summary>The children that count; all of them unless a loader narrows it.</summary>
    protected virtual IQueryable<T> Children => session.Query<T>();

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOf, Connection<T>>> LoadBatchAsync(IReadOnlyList<PageOf> keys, CancellationToken ct)
    {
        var connections = new Dictionary<PageOf, Connection<T>>(keys.Count);
        foreach (var samePage in keys.GroupBy(key => key.Page, key => key.Parent))
        {
            List<NodeId> parents = [.. samePage];
            var pages = await session.PageByParentAsync(Children, Parent, parents, order, samePage.Key.ToRequest(), ct);
            var totals = samePage.Key.CountTotal ? await session.CountByParentAsync(Children, Parent, parents, ct) : null;
            foreach (var parent in parents)
                connections[new(parent, samePage.Key)] = Connection<T>.Of(pages[parent], order, totals?[parent]);
        }
        return connections;
    }
}
