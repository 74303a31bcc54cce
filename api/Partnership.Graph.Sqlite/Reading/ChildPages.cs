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
    internal static IReadOnlyDictionary<NodeId, Page<T>> Load<T>(
        Reader reader, IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page)
        where T : Document
    {
        var pages = parents.Distinct().ToDictionary(id => id, _ => new List<T>());
        foreach (var row in reader.List(Query(reader, query, parent, pages.Keys, order, page)))
            pages[row.Parent].Add(row.Child);
        return pages.ToDictionary(pair => pair.Key, pair => Page<T>.Of(pair.Value, page));
    }

    internal static IQueryable<ChildOfParent<T>> Query<T>(
        Reader reader, IQueryable<T> query, Expression<Func<T, NodeId>> parent, IEnumerable<NodeId> parents, Order<T> order, PageRequest page)
        where T : Document
    {
        var everyChild = Expression.Lambda<Func<ParentKey, IEnumerable<T>>>(StoreQuery.Of<T>().Expression, Expression.Parameter(typeof(ParentKey)));
        var json = JsonSerializer.Serialize(parents.Select(id => id.Value));
        var rows = reader.Context.Set<ParentKey>().FromSqlRaw("""SELECT "value" AS "Value" FROM json_each({0})""", json)
            .SelectMany(everyChild, (key, child) => new ChildOfParent<T> { Parent = key.Value, Child = child });

        var row = Expression.Parameter(typeof(ChildOfParent<T>), "row");
        var siblings = Keyset.Where(query.Expression, SameParent(parent, Expression.Property(row, nameof(ChildOfParent<T>.Parent))));
        var ids = Expression.Call(
            QueryableMethods.Select.MakeGenericMethod(typeof(T), typeof(NodeId)),
            Keyset.Page(siblings, order, page),
            Expression.Quote((Expression<Func<T, NodeId>>)(x => x.Id)));
        var onPage = Expression.Call(QueryableMethods.Contains.MakeGenericMethod(typeof(NodeId)), ids, Expression.Property(Child(row), nameof(Document.Id)));

        var found = Keyset.Where(rows.Expression, Expression.Lambda(onPage, row));
        return rows.Provider.CreateQuery<ChildOfParent<T>>(Keyset.Sort(found, order, page.FromEnd, Child));

        static MemberExpression Child(Expression row) => Expression.Property(row, nameof(ChildOfParent<T>.Child));
    }

    private static LambdaExpression SameParent<T>(Expression<Func<T, NodeId>> parent, Expression key) =>
        Expression.Lambda(Expression.Equal(parent.Body, key), parent.Parameters);

    internal sealed class ChildOfParent<T>
    {
        public NodeId Parent { get; init; }

        public required T Child { get; init; }
    }
}
