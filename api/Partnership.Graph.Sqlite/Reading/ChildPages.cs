using System.Linq.Expressions;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// The same page of many parents' children in one statement. For each parent, a correlated subquery walks the index of
/// (parent, keys, id) for as many ids as the page holds, and only those documents are fetched: the cost is that of the
/// pages, not of the children. A window function would number all children first.
/// </summary>
internal static class ChildPages
{
    /// <summary>The children of a parent, by the expression of its id, where children hold it.</summary>
    internal static Func<Expression, Expression> OfParent<T>(IQueryable<T> query, Expression<Func<T, NodeId>> parent) where T : Document =>
        key => Keyset.Where(query.Expression, Expression.Lambda(Expression.Equal(parent.Body, key), parent.Parameters));

    internal static IReadOnlyDictionary<NodeId, Page<T>> Load<T>(
        Reader reader, Func<Expression, Expression> ofParent, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page, Fields<T>? only)
        where T : Document
    {
        var pages = parents.Distinct().ToDictionary(id => id, _ => new List<T>());
        foreach (var row in reader.List(Query(reader, ofParent, pages.Keys, order, page, only)))
            pages[row.Parent].Add(row.Child);
        return pages.ToDictionary(pair => pair.Key, pair => Page<T>.Of(pair.Value, page));
    }

    internal static IQueryable<ChildOfParent<T>> Query<T>(
        Reader reader, Func<Expression, Expression> ofParent, IEnumerable<NodeId> parents, Order<T> order, PageRequest page, Fields<T>? only)
        where T : Document
    {
        var everyChild = Expression.Lambda<Func<ParentKey, IEnumerable<T>>>(StoreQuery.Of<T>().Expression, Expression.Parameter(typeof(ParentKey)));
        var rows = Keys(reader, parents).SelectMany(everyChild, (key, child) => new ChildOfParent<T> { Parent = key.Value, Child = child });

        var row = Expression.Parameter(typeof(ChildOfParent<T>), "row");
        var ids = Expression.Call(
            QueryableMethods.Select.MakeGenericMethod(typeof(T), typeof(NodeId)),
            Keyset.Page(ofParent(Expression.Property(row, nameof(ChildOfParent<T>.Parent))), order, page),
            Expression.Quote((Expression<Func<T, NodeId>>)(x => x.Id)));
        var onPage = Expression.Call(QueryableMethods.Contains.MakeGenericMethod(typeof(NodeId)), ids, Expression.Property(Child(row), nameof(Document.Id)));

        var found = Keyset.Where(rows.Expression, Expression.Lambda(onPage, row));
        var sorted = rows.Provider.CreateQuery<ChildOfParent<T>>(Keyset.Sort(found, order, page.FromEnd, Child));
        return only is null ? sorted : sorted.Select(Cut(only));

        static MemberExpression Child(Expression row) => Expression.Property(row, nameof(ChildOfParent<T>.Child));
    }

    /// <summary>The parents as rows.</summary>
    internal static IQueryable<ParentKey> Keys(Reader reader, IEnumerable<NodeId> parents)
    {
        var json = JsonSerializer.Serialize(parents.Select(id => id.Value));
        return reader.Context.Set<ParentKey>().FromSqlRaw("""SELECT "value" AS "Value" FROM json_each({0})""", json);
    }

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
