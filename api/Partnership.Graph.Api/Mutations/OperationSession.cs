using System.Linq.Expressions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Mutations;

/// <summary>
/// What one operation reads through: a session of the store, and after each mutation of the operation a new one, so that what
/// a payload shows is what was written.
/// </summary>
public sealed class OperationSession(IGraphStore store) : IStoreSession
{
    private IStoreSession _current = store.OpenSession();
    private int _queriesBefore;

    /// <inheritdoc/>
    public int QueryCount => _queriesBefore + _current.QueryCount;

    /// <summary>Everything read from now on is as of now. Not while a query of the session is running.</summary>
    public async ValueTask StartOverAsync()
    {
        _queriesBefore = QueryCount;
        await _current.DisposeAsync();
        _current = store.OpenSession();
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        _current.ToListAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        _current.FirstOrDefaultAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => _current.CountAsync(query, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeId, int>> CountByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where T : Document =>
        _current.CountByParentAsync(query, parent, parents, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<Tally<TKey>>> TallyAsync<T, TKey>(
        IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums, CancellationToken cancellationToken)
        where T : Document =>
        _current.TallyAsync(query, key, sums, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<T?> FindAsync<T>(NodeId id, CancellationToken cancellationToken) where T : Document => _current.FindAsync<T>(id, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeId, T>> FindManyAsync<T>(IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken)
        where T : Document =>
        _current.FindManyAsync<T>(ids, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<SearchHit>> SearchAsync(
        string text, IReadOnlyCollection<string> typeNames, int limit, CancellationToken cancellationToken) =>
        _current.SearchAsync(text, typeNames, limit, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<Page<T>> PageAsync<T>(IQueryable<T> query, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document =>
        _current.PageAsync(query, order, page, only, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PageByParentAsync<T>(
        IQueryable<T> query,
        Expression<Func<T, NodeId>> parent,
        IReadOnlyCollection<NodeId> parents,
        Order<T> order,
        PageRequest page,
        Fields<T>? only,
        CancellationToken cancellationToken)
        where T : Document =>
        _current.PageByParentAsync(query, parent, parents, order, page, only, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeId, Page<TNode>>> PageThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path,
        IQueryable<TNode> nodes,
        IReadOnlyCollection<NodeId> parents,
        Order<TNode> order,
        PageRequest page,
        Fields<TNode>? only,
        CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document =>
        _current.PageThroughAsync(path, nodes, parents, order, page, only, cancellationToken);

    /// <inheritdoc/>
    public ValueTask<IReadOnlyDictionary<NodeId, int>> CountThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document =>
        _current.CountThroughAsync(path, nodes, parents, cancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _current.DisposeAsync();
}
