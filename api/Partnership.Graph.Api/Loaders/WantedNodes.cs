using System.Linq.Expressions;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>Lists whose members were found through edges: the store filters them, and the few of a parent are paged in memory.</summary>
internal static class WantedNodes
{
    /// <summary>Those of the documents with these ids that are wanted, in one store query.</summary>
    public static async ValueTask<IReadOnlyDictionary<NodeId, T>> FindWantedAsync<T>(
        this IStoreSession session, IEnumerable<NodeId> ids, Expression<Func<T, bool>>? where, CancellationToken ct)
        where T : Document
    {
        List<NodeId> wanted = [.. ids.Distinct()];
        if (where is null || wanted.Count == 0)
            return await session.FindManyAsync<T>(wanted, ct);
        var found = await session.ToListAsync(session.Query<T>().Where(x => wanted.Contains(x.Id)).Where(where), ct);
        return found.ToDictionary(node => node.Id);
    }

    /// <summary>The page that is wanted of all of a parent's <paramref name="nodes"/>.</summary>
    public static Connection<T> PageOf<T>(this WantedList<T> list, IEnumerable<T> nodes) where T : Document
    {
        List<T> all = [.. nodes];
        return Connection<T>.Of(ListPage.Of(all, list.Order, list.Page.ToRequest()), list.Order, all.Count);
    }
}
