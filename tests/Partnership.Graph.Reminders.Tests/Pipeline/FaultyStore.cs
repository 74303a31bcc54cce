using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>What happens around each step a worker takes outside itself: nothing, an outage, the end of the worker, time going by.</summary>
internal interface IFaults
{
    /// <summary>Comes before and after each step; throws what is to happen.</summary>
    Task AtAsync(string step);

    /// <summary>How many of some commits the store takes before the worker dies; <c>null</c> for all.</summary>
    int? Torn(int commits);
}

/// <summary>The end of a worker, at any point: nothing of it goes on.</summary>
internal sealed class WorkerKilledException() : OperationCanceledException("The worker was killed.");

/// <summary>The store cannot be reached.</summary>
internal sealed class StoreDownException() : IOException("The store cannot be reached.");

/// <summary>A store as one worker sees it, with faults around each call.</summary>
internal sealed class FaultyStore(IGraphStore store, IFaults faults) : IGraphStore
{
    public IStoreSession OpenSession() => store.OpenSession();

    public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) =>
        (await CommitManyAsync([commit], cancellationToken))[0];

    public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        if (commits.Count == 0)
            return [];
        await faults.AtAsync("before commit");
        if (faults.Torn(commits.Count) is { } some)
        {
            await store.CommitManyAsync([.. commits.Take(some)], cancellationToken);
            throw new WorkerKilledException();
        }

        var results = await store.CommitManyAsync(commits, cancellationToken);
        await faults.AtAsync("after commit");
        return results;
    }

    public async Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken)
    {
        await faults.AtAsync("before reading changes");
        return await store.ReadChangesAsync(since, limit, cancellationToken);
    }

    public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);
}
