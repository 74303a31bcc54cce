using System.Linq.Expressions;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Opening;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// One read transaction on one reader, begun at the first query. Loads that come side by side wait for each other at a
/// gate: an SQLite connection answers one question at a time.
/// </summary>
internal sealed class SqliteSession(ReaderPool pool) : IStoreSession
{
    private const int Interrupted = 9;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private Reader? _reader;
    private bool _disposed;

    public int QueryCount { get; private set; }

    public ValueTask<IReadOnlyList<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        Read<IReadOnlyList<T>>(reader => reader.List(query), cancellationToken);

    public ValueTask<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        Read(reader => reader.List(query.Take(1)).FirstOrDefault(), cancellationToken);

    public ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        Read(reader => reader.Count(query), cancellationToken);

    public async ValueTask<IReadOnlyDictionary<NodeId, int>> CountByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where T : Document
    {
        var counts = parents.Distinct().ToDictionary(id => id, _ => 0);
        if (counts.Count == 0)
            return counts;
        var found = await ToListAsync(ChildCounts.Query(query, parent, [.. counts.Keys]), cancellationToken);
        foreach (var (id, count) in found)
            counts[id] = count;
        return counts;
    }

    public ValueTask<IReadOnlyList<Tally<TKey>>> TallyAsync<T, TKey>(
        IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums, CancellationToken cancellationToken)
        where T : Document =>
        Read<IReadOnlyList<Tally<TKey>>>(reader => Tallies.Load(reader, query, key, sums), cancellationToken);

    public async ValueTask<T?> FindAsync<T>(NodeId id, CancellationToken cancellationToken) where T : Document =>
        (await FindManyAsync<T>([id], cancellationToken)).GetValueOrDefault(id);

    public async ValueTask<IReadOnlyDictionary<NodeId, T>> FindManyAsync<T>(
        IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken)
        where T : Document
    {
        var found = new Dictionary<NodeId, T>(ids.Count);
        foreach (var ofType in ids.Distinct().GroupBy(id => id.TypeName))
        {
            if (DocumentTypes.TryFind(ofType.Key, out var type) && type.IsAssignableTo(typeof(T)))
                await Read(reader => FindById.Of(type).Load(reader, [.. ofType], found), cancellationToken);
        }

        return found;
    }

    public ValueTask<Page<T>> PageAsync<T>(
        IQueryable<T> query, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document =>
        Read(reader => Pages.Load(reader, query, order, page, only), cancellationToken);

    public ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PageByParentAsync<T>(
        IQueryable<T> query,
        Expression<Func<T, NodeId>> parent,
        IReadOnlyCollection<NodeId> parents,
        Order<T> order,
        PageRequest page,
        Fields<T>? only,
        CancellationToken cancellationToken)
        where T : Document =>
        PagesAsync(new OwnChildren<T>(query, parent), parents, order, page, only, cancellationToken);

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
        PagesAsync(new FarEnds<TEdge, TNode>(path, nodes), parents, order, page, only, cancellationToken);

    public async ValueTask<IReadOnlyDictionary<NodeId, int>> CountThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document
    {
        List<NodeId> asked = [.. parents.Distinct()];
        var counts = asked.Count == 0 ? [] : await Read(reader => new FarEnds<TEdge, TNode>(path, nodes).Count(reader, asked), cancellationToken);
        return counts.ToDictionary(count => count.Parent, count => count.Count);
    }

    public ValueTask<IReadOnlyList<SearchHit>> SearchAsync(
        string text, IReadOnlyCollection<string> typeNames, int limit, CancellationToken cancellationToken) =>
        Read(reader => new NameSearch(reader, text, typeNames, limit).Run(), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _gate.WaitAsync();
        try
        {
            if (_reader is { } reader)
            {
                pool.Return(reader);
            }

            (_reader, _disposed) = (null, true);
        }
        finally
        {
            _gate.Release();
        }
    }

    private ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PagesAsync<T>(
        IChildren<T> children, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document =>
        parents.Count == 0
            ? new(new Dictionary<NodeId, Page<T>>())
            : Read(reader => ChildPages.Load(reader, children, parents, order, page, only), cancellationToken);

    private async ValueTask<TResult> Read<TResult>(Func<Reader, TResult> read, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var reader = _reader ??= Begin();
            QueryCount++;
            reader.Cancellation = cancellationToken;
            return read(reader);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == Interrupted && cancellationToken.IsCancellationRequested)
        {
            throw new OperationCanceledException("The query was interrupted.", failure, cancellationToken);
        }
        catch (SqliteException failure) when (Refusals.IsBusy(failure))
        {
            throw Refusals.Unavailable(failure);
        }
        finally
        {
            _gate.Release();
        }
    }

    private Reader Begin()
    {
        var reader = pool.Rent();
        reader.Begin();
        return reader;
    }
}
