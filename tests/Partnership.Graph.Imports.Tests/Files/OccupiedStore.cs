using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Imports.Tests.Files;

/// <summary>A store that does not take some documents, or does not answer.</summary>
internal sealed class OccupiedStore(IGraphStore store) : IGraphStore
{
    /// <summary>Whether it is busy with a document.</summary>
    public Func<Document, bool> IsBusyWith { get; set; } = _ => false;

    /// <summary>Whether it does not answer from the so-manieth session on.</summary>
    public int AwayFromSession { get; set; } = int.MaxValue;

    private int _sessions;

    public IStoreSession OpenSession() => ++_sessions >= AwayFromSession ? throw new StoreUnavailableException("The store is away.") : store.OpenSession();

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        commit.Upserts.Any(IsBusyWith) ? new CommitResult.Busy() : await store.CommitAsync(commit, cancellationToken);

    public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        List<CommitResult> results = [];
        foreach (var commit in commits)
            results.Add(await CommitAsync(commit, cancellationToken));
        return results;
    }

    public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) => store.ReadChangesAsync(since, limit, cancellationToken);

    public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);
}
