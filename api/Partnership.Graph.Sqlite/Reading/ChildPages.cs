using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Model;
using Partnership.Graph.Sqlite.Reading.Rows;
using Partnership.Graph.Sqlite.Reading.Shapes;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// The same page of many parents' children in one statement. For each parent, a correlated subquery walks the index of
/// (parent, keys, id) for as many ids as the page holds, and only those documents are fetched: the cost is that of the
/// pages, not of the children. A window function would number all children first.
/// </summary>
internal static class ChildPages
{
    /// <summary>The pages of all parents.</summary>
    internal static IReadOnlyDictionary<NodeId, Page<T>> Load<T>(
        Reader reader, IChildren<T> children, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page, Fields<T>? only)
        where T : Document
    {
        var pages = parents.Distinct().ToDictionary(id => id, _ => new List<T>());
        var keys = ParameterValue.ListOf(pages.Keys);
        var scan = reader.Scan().AddToken(nameof(ChildPages));
        children.Scan(scan);
        scan.AddToken(only).Add(order, page).AddParents(keys);
        foreach (var row in reader.List<ChildOfParent<T>>(
            scan,
            slots => Query(reader, children, keys, order, page, only, slots).Expression,
            () => 1 + (only?.Properties.Count ?? ResultColumns.OfDocument(typeof(T)))))
        {
            pages[row.Parent].Add(row.Child);
        }

        return pages.ToDictionary(pair => pair.Key, pair => Page<T>.Of(pair.Value, page));
    }

    internal static IQueryable<ChildOfParent<T>> Query<T>(
        Reader reader, IChildren<T> children, string parents, Order<T> order, PageRequest page, Fields<T>? only, Slots slots)
        where T : Document
    {
        var everyChild = Expression.Lambda<Func<ParentKey, IEnumerable<T>>>(StoreQuery.Of<T>().Expression, Expression.Parameter(typeof(ParentKey)));
        var rows = Keys(reader, parents).SelectMany(everyChild, (key, child) => new ChildOfParent<T> { Parent = key.Value, Child = child });

        var row = Expression.Parameter(typeof(ChildOfParent<T>), "row");
        var ids = Expression.Call(
            QueryableMethods.Select.MakeGenericMethod(typeof(T), typeof(NodeId)),
            Keyset.Page(children.Of(Expression.Property(row, nameof(ChildOfParent<T>.Parent)), slots), order, page, slots),
            Expression.Quote((Expression<Func<T, NodeId>>)(x => x.Id)));
        var onPage = Expression.Call(QueryableMethods.Contains.MakeGenericMethod(typeof(NodeId)), ids, Expression.Property(Child(row), nameof(Document.Id)));

        var found = Keyset.Where(rows.Expression, Expression.Lambda(onPage, row));
        var sorted = rows.Provider.CreateQuery<ChildOfParent<T>>(Keyset.Sort(found, order, page.FromEnd, Child));
        return only is null ? sorted : sorted.Select(Cut(only));

        static MemberExpression Child(Expression row) => Expression.Property(row, nameof(ChildOfParent<T>.Child));
    }

    /// <summary>The parents, given as a list in JSON, as rows.</summary>
    internal static IQueryable<ParentKey> Keys(Reader reader, string parents) =>
        reader.Context.Set<ParentKey>().FromSqlRaw("""SELECT "value" AS "Value" FROM json_each({0})""", parents);

    private static Expression<Func<ChildOfParent<T>, ChildOfParent<T>>> Cut<T>(Fields<T> only) where T : Document
    {
        Expression<Func<ChildOfParent<T>, NodeId>> parent = row => row.Parent;
        var row = parent.Parameters[0];
        var child = Keyset.Inline(only.Selector, Expression.Property(row, nameof(ChildOfParent<T>.Child)));
        return Expression.Lambda<Func<ChildOfParent<T>, ChildOfParent<T>>>(
            Expression.MemberInit(
                Expression.New(typeof(ChildOfParent<T>)),
                Expression.Bind(typeof(ChildOfParent<T>).GetProperty(nameof(ChildOfParent<T>.Parent))!, parent.Body),
                Expression.Bind(typeof(ChildOfParent<T>).GetProperty(nameof(ChildOfParent<T>.Child))!, child)),
            row);
    }

    internal sealed class ChildOfParent<T>
    {
        public NodeId Parent { get; init; }

        public required T Child { get; init; }
    }
}
