using System.Linq.Expressions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Tests.Operations;

/// <summary>A session that reads whole documents whatever fields it is asked for.</summary>
internal sealed class WholeDocuments(IStoreSession session) : IStoreSession
{
    public int QueryCount => session.QueryCount;

    public ValueTask<IReadOnlyList<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        session.ToListAsync(query, cancellationToken);

    public ValueTask<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        session.FirstOrDefaultAsync(query, cancellationToken);

    public ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        session.CountAsync(query, cancellationToken);

    public ValueTask<IReadOnlyDictionary<NodeId, int>> CountByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where T : Document =>
        session.CountByParentAsync(query, parent, parents, cancellationToken);

    public ValueTask<IReadOnlyList<Tally<TKey>>> TallyAsync<T, TKey>(
        IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums, CancellationToken cancellationToken)
        where T : Document =>
        session.TallyAsync(query, key, sums, cancellationToken);

    public ValueTask<T?> FindAsync<T>(NodeId id, CancellationToken cancellationToken) where T : Document =>
        session.FindAsync<T>(id, cancellationToken);

    public ValueTask<IReadOnlyDictionary<NodeId, T>> FindManyAsync<T>(IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken) where T : Document =>
        session.FindManyAsync<T>(ids, cancellationToken);

    public ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<string> typeNames, int limit, CancellationToken cancellationToken) =>
        session.SearchAsync(text, typeNames, limit, cancellationToken);

    public ValueTask<Page<T>> PageAsync<T>(IQueryable<T> query, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document =>
        session.PageAsync(query, order, page, only: null, cancellationToken);

    public ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PageByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document =>
        session.PageByParentAsync(query, parent, parents, order, page, only: null, cancellationToken);

    public ValueTask<IReadOnlyDictionary<NodeId, Page<TNode>>> PageThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, Order<TNode> order, PageRequest page, Fields<TNode>? only, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document =>
        session.PageThroughAsync(path, nodes, parents, order, page, only: null, cancellationToken);

    public ValueTask<IReadOnlyDictionary<NodeId, int>> CountThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document =>
        session.CountThroughAsync(path, nodes, parents, cancellationToken);

    public ValueTask DisposeAsync() => session.DisposeAsync();
}
