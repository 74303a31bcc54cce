using System.Runtime.CompilerServices;
using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Live;

/// <summary>
/// The store's changes for clients. Nothing is kept for anybody: each reader has a cursor and reads on from there, the slow ones
/// later, so that none misses anything and none costs memory. Readers at the same place share what one of them read.
/// </summary>
public sealed class ChangeFeed(IGraphStore store, ChangePulse pulse)
{
    /// <summary>The most changes of one read.</summary>
    public const int BatchSize = 500;

    // Each waits for the store as long as the store's own settings say.
    private const int MostTries = 3;

    // Before the first change there is only one place, in any store.
    private const string Beginning = "start";

    private StoreMark? _mark;
    private SharedRead? _last;

    /// <summary>Opens a session of the store as it is now.</summary>
    public IStoreSession OpenSession() => store.OpenSession();

    /// <summary>The place a client means.</summary>
    /// <param name="since">A cursor as clients get it; <c>null</c> for one that gave none.</param>
    /// <param name="otherwise">The place of who gave none.</param>
    /// <param name="ct">Ends it.</param>
    /// <exception cref="GraphQLException">It is no cursor of this store.</exception>
    public async Task<ChangeCursor> PlaceOfAsync(string? since, Func<CancellationToken, Task<ChangeCursor>> otherwise, CancellationToken ct)
    {
        if (since is null)
            return await otherwise(ct);
        if (since == Beginning)
            return ChangeCursor.Start;
        return await MarkAsync(ct) is { } mark && mark.Read(since) is { } cursor && await store.ReadChangesAsync(cursor, 1, ct) is not null ? cursor : throw Refusal();
    }

    /// <summary>The place after the latest change.</summary>
    public Task<ChangeCursor> LatestAsync(CancellationToken ct) => store.LatestChangeAsync(ct);

    /// <summary>A place as clients get it.</summary>
    public async ValueTask<string> TextOfAsync(ChangeCursor cursor, CancellationToken ct) =>
        cursor != ChangeCursor.Start && await MarkAsync(ct) is { } mark ? mark.Write(cursor) : Beginning;

    /// <summary>Reads on once.</summary>
    /// <exception cref="GraphQLException">The place is none of this store any more.</exception>
    public Task<ChangeBatch> ReadAsync(ChangeCursor since, int limit, CancellationToken ct) => KnownAsync(store.ReadChangesAsync(since, limit, ct));

    /// <summary>Everything after a place, in order, and then whatever comes; it ends only by cancellation. No batch is empty.</summary>
    /// <exception cref="GraphQLException">The place is none of this store any more.</exception>
    /// <exception cref="StoreUnavailableException">The store did not answer, however often it was asked: whoever reads is to come back with the last cursor.</exception>
    public async IAsyncEnumerable<IReadOnlyList<Change>> FollowAsync(ChangeCursor since, [EnumeratorCancellation] CancellationToken ct)
    {
        using var listening = pulse.Listen();
        while (true)
        {
            var beat = pulse.Next;
            var batch = await SharedAsync(since, beat, ct);
            if (batch.Changes.Count == 0)
            {
                await beat.WaitAsync(ct);
                continue;
            }

            yield return batch.Changes;
            since = batch.Next;
        }
    }

    // What is committed after a read has its beat after it: until then, who is at the same place would read the same.
    private async Task<ChangeBatch> SharedAsync(ChangeCursor since, Task beat, CancellationToken ct)
    {
        if (Volatile.Read(ref _last) is { } last && last.Since == since && ReferenceEquals(last.Beat, beat))
            return last.Batch;
        var batch = await PatientlyAsync(since, ct);
        Volatile.Write(ref _last, new SharedRead(since, beat, batch));
        return batch;
    }

    private async Task<ChangeBatch> PatientlyAsync(ChangeCursor since, CancellationToken ct)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await ReadAsync(since, BatchSize, ct);
            }
            catch (StoreUnavailableException) when (tries < MostTries)
            {
                ct.ThrowIfCancellationRequested();
            }
        }
    }

    private async ValueTask<StoreMark?> MarkAsync(CancellationToken ct)
    {
        if (_mark is null && await store.ReadChangesAsync(ChangeCursor.Start, 1, ct) is { Changes: [var first] })
            _mark = StoreMark.Of(first);
        return _mark;
    }

    private static async Task<ChangeBatch> KnownAsync(Task<ChangeBatch?> reading) => await reading ?? throw Refusal();

    private static GraphQLException Refusal() => ArgumentRefusal.Of(
        "since",
        "is no cursor of this graph's changes: it was altered, belongs to another graph, or is of changes that were lost when the graph was restored from a copy.",
        "Read anew what you show, and go on from changes { latestCursor }.");

    private sealed record SharedRead(ChangeCursor Since, Task Beat, ChangeBatch Batch);
}
