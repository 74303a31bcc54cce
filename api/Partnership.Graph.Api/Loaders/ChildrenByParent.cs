using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution.Loading;

namespace Partnership.Graph.Api.Loaders;

/// <summary>All children of each parent, where there are only ever a few of them. One store query per level.</summary>
public abstract class ChildrenByParent<T>(IStoreSession session) : GroupedDataLoader<NodeId, T>
    where T : Document
{
    /// <summary>Those of all <paramref name="children"/> that belong to <paramref name="parents"/>, in the order they are given in.</summary>
    protected abstract IQueryable<T> ChildrenOf(IQueryable<T> children, IReadOnlyCollection<NodeId> parents);

    /// <summary>The parent of <paramref name="child"/>.</summary>
    protected abstract NodeId ParentOf(T child);

    /// <inheritdoc/>
    protected override async ValueTask<ILookup<NodeId, T>> LoadGroupsAsync(IReadOnlyList<NodeId> keys, CancellationToken ct) =>
        (await session.ToListAsync(ChildrenOf(session.Query<T>(), keys), ct)).ToLookup(ParentOf);
}
