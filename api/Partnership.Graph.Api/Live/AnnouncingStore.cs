using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Live;

/// <summary>The store, with a beat of the pulse for whatever this process commits, by a mutation, an import or a job.</summary>
internal sealed class AnnouncingStore(IGraphStore inner, ChangePulse pulse) : IGraphStore, IDisposable
{
    /// <inheritdoc/>
    public IStoreSession OpenSession() => inner.OpenSession();

    /// <inheritdoc/>
    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken)
    {
        var result = await inner.CommitAsync(commit, cancellationToken);
        if (result is CommitResult.Committed)
            pulse.Beat();
        return result;
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.CommitManyAsync(commits, cancellationToken);
        }
        finally
        {
            // Some may have been written even where it ended early.
            pulse.Beat();
        }
    }

    /// <inheritdoc/>
    public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) =>
        inner.ReadChangesAsync(since, limit, cancellationToken);

    /// <inheritdoc/>
    public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => inner.LatestChangeAsync(cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => (inner as IDisposable)?.Dispose();
}
