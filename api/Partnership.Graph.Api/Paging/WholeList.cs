using Partnership.Graph.Api.Filtering;
using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Paging;

/// <summary>Pages of all documents of a type, as the connections on <c>Query</c> give them.</summary>
internal static class WholeList
{
    /// <summary>A page of all of them.</summary>
    public static ValueTask<Connection<T>> PageAsync<T, TFilter, TSort>(
        IStoreSession session, Order<T> standard, ListArguments<TFilter, TSort> arguments, FieldSelection selection, CancellationToken ct)
        where T : Document
        where TFilter : DocumentFilter
        where TSort : DocumentSort =>
        PageAsync(session, session.Query<T>(), standard, arguments, selection, ct);

    /// <summary>A page of some of them.</summary>
    public static async ValueTask<Connection<T>> PageAsync<T, TFilter, TSort>(
        IStoreSession session, IQueryable<T> documents, Order<T> standard, ListArguments<TFilter, TSort> arguments, FieldSelection selection, CancellationToken ct)
        where T : Document
        where TFilter : DocumentFilter
        where TSort : DocumentSort
    {
        var list = arguments.In(standard, selection);
        var all = list.Of(documents);
        var page = list.Page.CountsOnly ? Page<T>.Empty : await session.PageAsync(all, list.Order, list.Page.ToRequest(), list.Only, ct);
        int? total = list.Page.CountTotal ? await session.CountAsync(all, ct) : null;
        return Connection<T>.Of(page, list.Order, total);
    }
}
