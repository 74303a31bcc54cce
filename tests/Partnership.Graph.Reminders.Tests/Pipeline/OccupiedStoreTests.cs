using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>A mail that the provider took is recorded although the store is occupied just then: unrecorded, it would go again.</summary>
public sealed class OccupiedStoreTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00")) { Askable = false };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task What_was_taken_is_recorded_once_the_store_is_free()
    {
        await DueAsync();

        await Worker(occupiedFor: 5).TickAsync(Cancellation);
        await _world.TickAsync("2026-02-19 10:30");

        Assert.Equal(["Thu 19 Feb 10:00 nurse: ConfirmPlan", "Thu 19 Feb 10:00 school: ConfirmPlan"], _world.Mails());
        Assert.All(await _world.AllAsync<Delivery>(), mail => Assert.Equal((ReminderState.Sent, 1), (mail.State, mail.Attempts.Count)));
    }

    [Fact]
    public async Task A_store_that_stays_occupied_ends_the_tick()
    {
        await DueAsync();

        await Assert.ThrowsAsync<StoreOccupiedException>(() => Worker(occupiedFor: int.MaxValue).TickAsync(Cancellation));
    }

    private async Task DueAsync()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Clock.Now = Given.London("2026-02-19 10:00");
    }

    private ReminderWorker Worker(int occupiedFor)
    {
        var ports = _world.Ports();
        return new ReminderWorker(ports with { Store = new OccupiedStore(ports.Store, occupiedFor) }, new ReminderOptions { Worker = "one" });
    }

    /// <summary>A store that does not take, so many times, that a mail was sent.</summary>
    private sealed class OccupiedStore(IGraphStore store, int times) : IGraphStore
    {
        private int _left = times;
        private bool _first = true;

        public IStoreSession OpenSession() => store.OpenSession();

        public async Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => (await CommitManyAsync([commit], cancellationToken))[0];

        public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
        {
            var isRecord = commits.Any(commit => commit.Upserts.OfType<Delivery>().Any(mail => mail.State == ReminderState.Sent));
            if (!isRecord || _left-- <= 0)
                return await store.CommitManyAsync(commits, cancellationToken);
            // At first one of several is taken.
            var taken = _first ? await store.CommitManyAsync([commits[0]], cancellationToken) : [];
            _first = false;
            return [.. taken, .. commits.Skip(taken.Count).Select(_ => new CommitResult.Busy())];
        }

        public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) => store.ReadChangesAsync(since, limit, cancellationToken);

        public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);
    }
}
