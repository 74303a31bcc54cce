using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Sqlite.Model;

namespace Partnership.Graph.Sqlite.Tests.Reading.Shapes;

/// <summary>
/// Asks everything twice and gives the second answer. The first one comes, for a query of a new shape, from EF Core, the second
/// from the shape: they have to be the same.
/// </summary>
internal sealed class AskedTwiceSession(IStoreSession session) : IStoreSession
{
    // What a document derives may follow from properties that were not read.
    private static readonly JsonSerializerOptions Stored = new()
    {
        Converters = { new IdentifierJson() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OnlyStored } },
    };

    private int _notRepeated;

    public int QueryCount => _notRepeated + ((session.QueryCount - _notRepeated) / 2);

    public ValueTask<IReadOnlyList<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        Twice(() => session.ToListAsync(query, cancellationToken));

    public ValueTask<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        Twice(() => session.FirstOrDefaultAsync(query, cancellationToken));

    public ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        Twice(() => session.CountAsync(query, cancellationToken));

    public ValueTask<IReadOnlyDictionary<NodeId, int>> CountByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where T : Document =>
        Twice(() => session.CountByParentAsync(query, parent, parents, cancellationToken));

    public ValueTask<IReadOnlyList<Tally<TKey>>> TallyAsync<T, TKey>(
        IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums, CancellationToken cancellationToken)
        where T : Document =>
        Twice(() => session.TallyAsync(query, key, sums, cancellationToken));

    public ValueTask<T?> FindAsync<T>(NodeId id, CancellationToken cancellationToken) where T : Document =>
        Twice(() => session.FindAsync<T>(id, cancellationToken));

    public ValueTask<IReadOnlyDictionary<NodeId, T>> FindManyAsync<T>(IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken)
        where T : Document =>
        Twice(() => session.FindManyAsync<T>(ids, cancellationToken));

    public async ValueTask<IReadOnlyList<SearchHit>> SearchAsync(
        string text, IReadOnlyCollection<string> typeNames, int limit, CancellationToken cancellationToken)
    {
        var before = session.QueryCount;
        var found = await session.SearchAsync(text, typeNames, limit, cancellationToken);
        _notRepeated += session.QueryCount - before;
        return found;
    }

    public ValueTask<Page<T>> PageAsync<T>(IQueryable<T> query, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document =>
        Twice(() => session.PageAsync(query, order, page, only, cancellationToken));

    public ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PageByParentAsync<T>(
        IQueryable<T> query,
        Expression<Func<T, NodeId>> parent,
        IReadOnlyCollection<NodeId> parents,
        Order<T> order,
        PageRequest page,
        Fields<T>? only,
        CancellationToken cancellationToken)
        where T : Document =>
        Twice(() => session.PageByParentAsync(query, parent, parents, order, page, only, cancellationToken));

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
        Twice(() => session.PageThroughAsync(path, nodes, parents, order, page, only, cancellationToken));

    public ValueTask<IReadOnlyDictionary<NodeId, int>> CountThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document =>
        Twice(() => session.CountThroughAsync(path, nodes, parents, cancellationToken));

    public ValueTask DisposeAsync() => session.DisposeAsync();

    private static async ValueTask<T> Twice<T>(Func<ValueTask<T>> ask)
    {
        var first = Text(await ask());
        var second = await ask();
        Assert.Equal(first, Text(second));
        return second;
    }

    private static void OnlyStored(JsonTypeInfo type)
    {
        if (!type.Type.IsAssignableTo(typeof(Document)))
            return;
        foreach (var derived in type.Properties.Where(property => property.Set is null).ToList())
            type.Properties.Remove(derived);
    }

    private static string Text<T>(T answer) => answer is System.Collections.IEnumerable items and not string
        ? string.Join('\n', items.Cast<object?>().Select(item => JsonSerializer.Serialize(item, Stored)))
        : JsonSerializer.Serialize(answer, Stored);
}
