using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Reading.Rows;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>One page of a query.</summary>
internal static class Pages
{
    internal static Page<T> Load<T>(Reader reader, IQueryable<T> query, Order<T> order, PageRequest page, Fields<T>? only) where T : Document =>
        Page<T>.Of(
            reader.List<T>(
                reader.Scan().AddToken(nameof(Pages)).Add(query.Expression).AddToken(only).Add(order, page),
                slots =>
                {
                    var found = query.Provider.CreateQuery<T>(Keyset.Page(slots.Replace(query.Expression), order, page, slots));
                    return only is null ? found.Expression : found.Select(only.Selector).Expression;
                },
                () => only?.Properties.Count ?? ResultColumns.OfDocument(typeof(T))),
            page);
}
