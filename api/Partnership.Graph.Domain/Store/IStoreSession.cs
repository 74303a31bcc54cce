using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;

namespace Partnership.Graph.Domain.Store;

/// <summary>
/// What one operation reads. Where the store can give one snapshot, every query of the session sees the same one, begun
/// at the first query and unmoved by commits after it. Methods may be called side by side; the store runs them one after
/// the other where it must.
/// </summary>
/// <remarks>
/// Queries are built from <see cref="Query{T}"/> over one document type with comparisons, <c>Contains</c> over a list of
/// keys, <c>StartsWith</c>, <c>EndsWith</c> and <c>Contains</c> on text, <c>Any</c> on a list of values, <c>OrderBy</c>, <c>ThenBy</c>, <c>Select</c> and <c>Take</c>;
/// no joins and no <c>Skip</c>. A condition may ask whether there are documents of another type that refer to this one or that
/// it refers to: <c>Any</c> on a query held in a variable, <c>x =&gt; !roles.Any(role =&gt; role.ScopeId == x.Id)</c>. Text is compared and ordered by Unicode code point.
/// Every method throws a <see cref="StoreUnavailableException"/> where the store does not answer now.
/// </remarks>
public interface IStoreSession : IAsyncDisposable
{
    /// <summary>How many queries the session has sent to the store so far.</summary>
    int QueryCount { get; }

    /// <summary>All documents of one concrete type, to be narrowed with LINQ and run by one of the methods below.</summary>
    IQueryable<T> Query<T>() where T : Document => StoreQuery.Of<T>();

    /// <summary>Runs the query.</summary>
    ValueTask<IReadOnlyList<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken);

    /// <summary>Runs the query for its first result; <c>default</c> when it has none.</summary>
    ValueTask<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken);

    /// <summary>Counts the results of the query.</summary>
    ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken);

    /// <summary>
    /// Counts the results of the query per parent, in one query.
    /// </summary>
    /// <param name="query">The children, of all parents.</param>
    /// <param name="parent">Which property of a child holds its parent's id.</param>
    /// <param name="parents">The parents asked for.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>A count for each parent asked for, 0 where it has no children.</returns>
    ValueTask<IReadOnlyDictionary<NodeId, int>> CountByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where T : Document;

    /// <summary>
    /// Counts the results of the query and adds up some of their numbers, group by group, in one query of the store's own:
    /// what is read is the groups, not the documents. A document that has no number adds nothing to a sum.
    /// </summary>
    /// <param name="query">What to group, filtered but neither ordered nor limited.</param>
    /// <param name="key">What makes a group: <c>x =&gt; new Key { A = x.A, … }</c> of properties of the document, or of comparisons of them.</param>
    /// <param name="sums">The numbers to add up, at most <see cref="Tally.MostSums"/>, each a property of the document, or <c>x =&gt; x.A == a ? 1 : 0</c> to count those of which something holds.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>The groups that have a document, in no order.</returns>
    /// <exception cref="ArgumentException">There are too many sums.</exception>
    ValueTask<IReadOnlyList<Tally<TKey>>> TallyAsync<T, TKey>(
        IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums, CancellationToken cancellationToken)
        where T : Document;

    /// <summary>The document with this id, or <c>null</c>; also when the id names another type than <typeparamref name="T"/>.</summary>
    ValueTask<T?> FindAsync<T>(NodeId id, CancellationToken cancellationToken) where T : Document;

    /// <summary>
    /// The documents with these ids, in one query per type named by them. <typeparamref name="T"/> may be
    /// <see cref="Document"/> or another base; ids of types that are no <typeparamref name="T"/> are not found.
    /// </summary>
    /// <returns>Those that exist, by id.</returns>
    ValueTask<IReadOnlyDictionary<NodeId, T>> FindManyAsync<T>(IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken)
        where T : Document;

    /// <summary>
    /// Documents by what somebody typed of their names: accents, capitals and a few typing mistakes do not matter, the
    /// beginnings of words are enough. Best first; of those that fit alike, by name and id. In one query.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="typeNames">The names of the types of <see cref="NamedDocument"/> to search.</param>
    /// <param name="limit">How many at most, from 1.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>What scores <see cref="Search.NameMatch.Least"/> or more.</returns>
    ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<string> typeNames, int limit, CancellationToken cancellationToken);

    /// <summary>One page of the query in the given order.</summary>
    /// <param name="query">What to page through, filtered but neither ordered nor limited.</param>
    /// <param name="order">The order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="only">What is read of each document; <c>null</c> for all of it.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <exception cref="ArgumentException">A position in <paramref name="page"/> is not one of <paramref name="order"/>.</exception>
    ValueTask<Page<T>> PageAsync<T>(IQueryable<T> query, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document;

    /// <summary>One page of whole documents.</summary>
    /// <inheritdoc cref="PageAsync{T}(IQueryable{T}, Order{T}, PageRequest, Fields{T}, CancellationToken)"/>
    ValueTask<Page<T>> PageAsync<T>(IQueryable<T> query, Order<T> order, PageRequest page, CancellationToken cancellationToken)
        where T : Document =>
        PageAsync(query, order, page, only: null, cancellationToken);

    /// <summary>The same page of each parent's children, in one query for all parents.</summary>
    /// <param name="query">The children of all parents, filtered but neither ordered nor limited.</param>
    /// <param name="parent">Which property of a child holds its parent's id.</param>
    /// <param name="parents">The parents asked for.</param>
    /// <param name="order">The order within each parent.</param>
    /// <param name="page">Which page.</param>
    /// <param name="only">What is read of each child; <c>null</c> for all of it.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>A page for each parent asked for, empty where it has no children.</returns>
    /// <exception cref="ArgumentException">A position in <paramref name="page"/> is not one of <paramref name="order"/>.</exception>
    ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PageByParentAsync<T>(
        IQueryable<T> query,
        Expression<Func<T, NodeId>> parent,
        IReadOnlyCollection<NodeId> parents,
        Order<T> order,
        PageRequest page,
        Fields<T>? only,
        CancellationToken cancellationToken)
        where T : Document;

    /// <summary>The same page of each parent's children, whole documents, in one query for all parents.</summary>
    /// <inheritdoc cref="PageByParentAsync{T}(IQueryable{T}, Expression{Func{T, NodeId}}, IReadOnlyCollection{NodeId}, Order{T}, PageRequest, Fields{T}, CancellationToken)"/>
    ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PageByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page, CancellationToken cancellationToken)
        where T : Document =>
        PageByParentAsync(query, parent, parents, order, page, only: null, cancellationToken);

    /// <summary>
    /// The same page of the nodes that each parent's edges lead to, ordered by what the nodes say, in one query for all
    /// parents where the store can join. What it costs follows from how many edges the parents have and how many nodes
    /// are on the pages, never from how many there are of either.
    /// </summary>
    /// <remarks>
    /// A document store without joins reads the edges of all parents, which are one range of an index for each, then the
    /// nodes with those ids that fulfil the filter, and of them nothing but the keys of the order; sorts and cuts these
    /// parent by parent, and reads <paramref name="only"/> of the few nodes that are left.
    /// </remarks>
    /// <param name="path">The way from a parent to its nodes. A node that several edges of a parent lead to is there once.</param>
    /// <param name="nodes">The nodes that count, filtered but neither ordered nor limited.</param>
    /// <param name="parents">The parents asked for.</param>
    /// <param name="order">The order within each parent.</param>
    /// <param name="page">Which page.</param>
    /// <param name="only">What is read of each node; <c>null</c> for all of it.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>A page for each parent asked for, empty where no edge of it leads to a node that counts.</returns>
    /// <exception cref="ArgumentException">A position in <paramref name="page"/> is not one of <paramref name="order"/>.</exception>
    ValueTask<IReadOnlyDictionary<NodeId, Page<TNode>>> PageThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path,
        IQueryable<TNode> nodes,
        IReadOnlyCollection<NodeId> parents,
        Order<TNode> order,
        PageRequest page,
        Fields<TNode>? only,
        CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document;

    /// <summary>How many nodes each parent's edges lead to, in one query where the store can join.</summary>
    /// <param name="path">The way from a parent to its nodes. A node that several edges of a parent lead to counts once.</param>
    /// <param name="nodes">The nodes that count, filtered but neither ordered nor limited.</param>
    /// <param name="parents">The parents asked for.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    /// <returns>A count for each parent asked for.</returns>
    ValueTask<IReadOnlyDictionary<NodeId, int>> CountThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document;
}
