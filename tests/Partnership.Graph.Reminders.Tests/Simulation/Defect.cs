using System.Linq.Expressions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Explaining;
using Partnership.Graph.Reminders.Tests.Pipeline;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>A mistake that the workers make, planted around them: none, unless one of these says otherwise.</summary>
internal class Defect
{
    /// <summary>What a worker writes instead of a document; <c>null</c> where it forgets it.</summary>
    internal virtual Document? Write(Document document, DateTimeOffset now) => document;

    /// <summary>What a worker reads instead of a document; <c>null</c> where it overlooks it.</summary>
    internal virtual Document? Read(Document document) => document;

    /// <summary>What reaches the person where a mail is handed over.</summary>
    internal virtual IEnumerable<Posted> Hand(Posted mail) => [mail];

    /// <summary>What is said where somebody asks why.</summary>
    internal virtual PersonExplanation Explain(PersonExplanation said) => said;
}

/// <summary>A store as a worker with a defect sees it.</summary>
internal sealed class DefectiveStore(IGraphStore store, Defect defect, Func<DateTimeOffset> now) : IGraphStore
{
    public IStoreSession OpenSession() => new DefectiveSession(store.OpenSession(), defect);

    public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => store.CommitAsync(Changed(commit), cancellationToken);

    public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken) =>
        store.CommitManyAsync([.. commits.Select(Changed)], cancellationToken);

    public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) => store.ReadChangesAsync(since, limit, cancellationToken);

    public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);

    private Commit Changed(Commit commit) => commit with { Upserts = [.. commit.Upserts.Select(document => defect.Write(document, now())).OfType<Document>()] };
}

/// <summary>A session as a worker with a defect sees it.</summary>
internal sealed class DefectiveSession(IStoreSession session, Defect defect) : IStoreSession
{
    public int QueryCount => session.QueryCount;

    public ValueTask DisposeAsync() => session.DisposeAsync();

    public async ValueTask<IReadOnlyList<T>> ToListAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) =>
        [.. (await session.ToListAsync(query, cancellationToken)).Select(Seen).OfType<T>()];

    public ValueTask<T?> FirstOrDefaultAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => session.FirstOrDefaultAsync(query, cancellationToken);

    public ValueTask<int> CountAsync<T>(IQueryable<T> query, CancellationToken cancellationToken) => session.CountAsync(query, cancellationToken);

    public async ValueTask<T?> FindAsync<T>(NodeId id, CancellationToken cancellationToken)
        where T : Document => Seen(await session.FindAsync<T>(id, cancellationToken));

    public async ValueTask<IReadOnlyDictionary<NodeId, T>> FindManyAsync<T>(IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken)
        where T : Document => (await session.FindManyAsync<T>(ids, cancellationToken)).Values.Select(Seen).OfType<T>().ToDictionary(document => document.Id);

    public ValueTask<IReadOnlyDictionary<NodeId, int>> CountByParentAsync<T>(IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where T : Document => throw NotAsked();

    public ValueTask<IReadOnlyList<Tally<TKey>>> TallyAsync<T, TKey>(IQueryable<T> query, Expression<Func<T, TKey>> key, IReadOnlyList<Expression<Func<T, int?>>> sums, CancellationToken cancellationToken)
        where T : Document => throw NotAsked();

    public ValueTask<IReadOnlyList<SearchHit>> SearchAsync(string text, IReadOnlyCollection<string> typeNames, int limit, CancellationToken cancellationToken) => throw NotAsked();

    public ValueTask<Page<T>> PageAsync<T>(IQueryable<T> query, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document => throw NotAsked();

    public ValueTask<IReadOnlyDictionary<NodeId, Page<T>>> PageByParentAsync<T>(
        IQueryable<T> query, Expression<Func<T, NodeId>> parent, IReadOnlyCollection<NodeId> parents, Order<T> order, PageRequest page, Fields<T>? only, CancellationToken cancellationToken)
        where T : Document => throw NotAsked();

    public ValueTask<IReadOnlyDictionary<NodeId, Page<TNode>>> PageThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, Order<TNode> order, PageRequest page, Fields<TNode>? only, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document => throw NotAsked();

    public ValueTask<IReadOnlyDictionary<NodeId, int>> CountThroughAsync<TEdge, TNode>(
        EdgePath<TEdge> path, IQueryable<TNode> nodes, IReadOnlyCollection<NodeId> parents, CancellationToken cancellationToken)
        where TEdge : Document
        where TNode : Document => throw NotAsked();

    private T? Seen<T>(T? document) => document is Document known ? (T?)(object?)defect.Read(known) : document;

    private static NotSupportedException NotAsked() => new("The pipeline asks nothing of this kind.");
}
