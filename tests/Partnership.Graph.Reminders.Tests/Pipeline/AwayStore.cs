using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>A store beyond a network, which is away when a test says so.</summary>
internal sealed class AwayStore(IGraphStore store) : IGraphStore
{
    /// <summary>Whether nothing can be read.</summary>
    public bool Unreadable { get; set; }

    /// <summary>Called after commits that were written; answers whether nobody is to hear of it.</summary>
    public Func<IReadOnlyList<Commit>, bool> Loses { get; set; } = _ => false;

    public IStoreSession OpenSession() => Unreadable ? throw new StoreUnavailableException("The store is away.") : store.OpenSession();

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => (await CommitManyAsync([commit], cancellationToken))[0];

    public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        var results = await store.CommitManyAsync(commits, cancellationToken);
        return Loses(commits) ? throw new CommitUncertainException("The answer was lost.") : results;
    }

    public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) => store.ReadChangesAsync(since, limit, cancellationToken);

    public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);
}
