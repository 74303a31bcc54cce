using System.Linq.Expressions;
using System.Net;
using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Cosmos.Requests;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Reading;

/// <summary>
/// One operation's reads. The service gives no snapshot over partitions: each query sees what was committed when it ran, and
/// whatever this process committed itself. Queries run side by side.
/// </summary>
internal sealed class CosmosSession(Service service) : IStoreSession
{
    private const int IdsAtOnce = 1_000;

    private readonly Reader _reader = new(service);
    private bool _disposed;

    public int QueryCount => _reader.Queries;

    public async ValueTask<IReadOnlyList<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        await Open(cancellationToken).ListAsync<T>(QueryShape.Of(query.Expression), null, cancellationToken);

    public async ValueTask<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        (await Open(cancellationToken).ListAsync<T>(QueryShape.Of(query.Expression), 1, cancellationToken)).FirstOrDefault();

    public async ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken)
    {
        var reader = Open(cancellationToken);
        var shape = QueryShape.Of(query.Expression);
        var parameters = new SqlParameters();
        var count = await reader.CountAsync(await reader.WhereAsync(shape, parameters, cancellationToken), parameters, cancellationToken);
        return Math.Min(count, shape.Take ?? int.MaxValue);
    }

    public async ValueTask<IReadOnlyDictionary<NodeId, int>> CountByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where T : Document =>
        await ChildPages.CountAsync(Open(cancellationToken), query, parent, parents, cancellationToken);

    public async ValueTask<IReadOnlyList<Tally<TKey>>> TallyAsync<T, TKey>(
        IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums, CancellationToken cancellationToken)
        where T : Document =>
        await Tallies.LoadAsync(Open(cancellationToken), query, key, sums, cancellationToken);

    public async ValueTask<T?> FindAsync<T>(NodeId id, CancellationToken cancellationToken) where T : Document
    {
        var reader = Open(cancellationToken);
        if (!DocumentTypes.TryFind(id.TypeName, out var type) || !type.IsAssignableTo(typeof(T)))
            return null;
        if (Aggregates.IsRoot(type))
            return (T?)await PointReadAsync(reader, id, cancellationToken);
        return (await FindManyAsync<T>([id], cancellationToken)).GetValueOrDefault(id);
    }

    public async ValueTask<IReadOnlyDictionary<NodeId, T>> FindManyAsync<T>(IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken) where T : Document
    {
        var reader = Open(cancellationToken);
        var found = new Dictionary<NodeId, T>(ids.Count);
        var asked = ids.Distinct().GroupBy(id => id.TypeName).Where(ofType => DocumentTypes.TryFind(ofType.Key, out var type) && type.IsAssignableTo(typeof(T)));
        var read = await Task.WhenAll(asked.SelectMany(ofType => ofType.Chunk(IdsAtOnce).Select(chunk =>
        {
            var parameters = new SqlParameters();
            parameters.Add(ofType.Key, "@type");
            return reader.ListAsync($"SELECT VALUE c FROM c WHERE c[\"{DocumentJson.TypeProperty}\"] = @type AND ARRAY_CONTAINS({parameters.Add<IReadOnlyList<NodeId>>(chunk)}, c[\"id\"])", parameters, cancellationToken);
        })));
        foreach (var document in read.SelectMany(each => each).Select(DocumentJson.Read))
            found[document.Id] = (T)document;
        return found;
    }

    public async ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<string> typeNames, int limit, CancellationToken cancellationToken) =>
        await NameSearch.RunAsync(Open(cancellationToken), text, typeNames, limit, cancellationToken);

    public async ValueTask<Page<T>> PageAsync<T>(IQueryable<T> query, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken) where T : Document
    {
        var reader = Open(cancellationToken);
        var parameters = new SqlParameters();
        Keyset.Check(order, page);
        var where = await reader.WhereAsync(QueryShape.Of(query.Expression), parameters, cancellationToken);
        where = string.Join(" AND ", Keyset.Bounds(order, page, parameters).Prepend(where));
        var reads = new DocumentReads<T>(reader, only?.Properties.Select(property => property.Name).ToList());
        return Page<T>.Of(await reads.ListAsync(where, parameters, SortColumn<T>.Of(order, page.FromEnd), page.Limit + 1, cancellationToken), page);
    }

    public async ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PageByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document
    {
        Keyset.Check(order, page);
        return await ChildPages.LoadAsync(Open(cancellationToken), query, parent, parents, order, page, only, cancellationToken);
    }

    public async ValueTask<IReadOnlyDictionary<NodeId, Page<TNode>>> PageThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, Order<TNode> order, PageRequest page, Fields<TNode>? only, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document =>
        await FarEnds.LoadAsync(Open(cancellationToken), path, nodes, parents, order, page, only, cancellationToken);

    public async ValueTask<IReadOnlyDictionary<NodeId, int>> CountThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document =>
        await FarEnds.CountAsync(Open(cancellationToken), path, nodes, parents, cancellationToken);

    public ValueTask DisposeAsync()
    {
        _disposed = true;
        return ValueTask.CompletedTask;
    }

    private Reader Open(CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        ct.ThrowIfCancellationRequested();
        return _reader;
    }

    // A root is in the partition of its own id: one read, for one request unit.
    private static async Task<Document?> PointReadAsync(Reader reader, NodeId id, CancellationToken ct)
    {
        reader.Count();
        using var answer = await reader.Service.AskAsync(
            token => reader.Service.Container.ReadItemStreamAsync(id.Value, new PartitionKey(id.Value), cancellationToken: token), ct);
        Charges.Add("read", answer.Headers.RequestCharge);
        if (answer.StatusCode == HttpStatusCode.NotFound)
            return null;
        answer.EnsureSuccessStatusCode();
        using var json = await JsonDocument.ParseAsync(answer.Content, cancellationToken: ct);
        return DocumentJson.Read(json.RootElement);
    }
}
