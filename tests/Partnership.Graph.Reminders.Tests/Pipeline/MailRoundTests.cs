using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

public sealed class MailRoundTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00")) { Askable = false };

    public void Dispose() => _world.Dispose();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Mails_of_several_rounds_go_once_each_and_are_recorded()
    {
        await PlannedAsync();

        await Worker(_world.Store).TickAsync(Cancellation);

        Assert.Equal(["Thu 19 Feb 10:00 nurse: ConfirmPlan", "Thu 19 Feb 10:00 school: ConfirmPlan"], _world.Mails());
        Assert.All(await _world.AllAsync<Delivery>(), mail => Assert.Equal(ReminderState.Sent, mail.State));
    }

    [Fact]
    public async Task What_was_handed_over_is_recorded_although_the_next_round_cannot_be_written_down()
    {
        await PlannedAsync();

        await Assert.ThrowsAsync<StoreDownException>(() => Worker(new FailsAtTheSecondMail(_world.Store)).TickAsync(Cancellation));
        Assert.Single(_world.Mails());
        Assert.Equal(ReminderState.Sent, Assert.Single(await _world.AllAsync<Delivery>()).State);

        await _world.TickAsync("2026-02-19 10:15");
        Assert.Equal(["nurse", "school"], _world.Post.Taken.Select(posted => posted.Letter.To.Name).Order());
    }

    [Fact]
    public async Task A_worker_whose_lease_is_over_before_it_hands_over_leaves_the_mail_to_another_attempt()
    {
        await PlannedAsync();

        await Worker(new SlowAtTheFirstMail(_world.Store, () => _world.Clock.Now += new ReminderOptions { Worker = "one" }.Lease)).TickAsync(Cancellation);

        Assert.Equal(["nurse", "school"], _world.Post.Taken.Select(posted => posted.Letter.To.Name).Order());
        var attempts = (await _world.AllAsync<Delivery>()).Select(mail => string.Join(", ", mail.Attempts.Select(attempt => attempt.Outcome?.ToString() ?? "nothing"))).Order();
        Assert.Equal(["Accepted", "nothing, Accepted"], attempts);
    }

    private async Task PlannedAsync()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Clock.Now = Given.London("2026-02-19 10:00");
    }

    private ReminderWorker Worker(IGraphStore store) =>
        new(_world.Ports() with { Store = store }, new ReminderOptions { Worker = "one", MailsInRound = 1 });

    /// <summary>A store that takes its time to write the first mail down.</summary>
    private sealed class SlowAtTheFirstMail(IGraphStore store, Action wait) : IGraphStore
    {
        private int _mails;

        public IStoreSession OpenSession() => store.OpenSession();

        public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

        public async Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
        {
            var results = await store.CommitManyAsync(commits, cancellationToken);
            if (commits.Any(commit => commit.Upserts is [Delivery]) && _mails++ == 0)
                wait();
            return results;
        }

        public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) =>
            store.ReadChangesAsync(since, limit, cancellationToken);

        public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);
    }

    /// <summary>A store that cannot be reached when a second mail is to be written down.</summary>
    private sealed class FailsAtTheSecondMail(IGraphStore store) : IGraphStore
    {
        private int _mails;

        public IStoreSession OpenSession() => store.OpenSession();

        public Task<CommitResult> CommitAsync(Commit commit, CancellationToken cancellationToken) => store.CommitAsync(commit, cancellationToken);

        public Task<IReadOnlyList<CommitResult>> CommitManyAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken) =>
            commits.Any(commit => commit.ExpectedVersion == 0 && commit.Upserts[0] is Delivery) && ++_mails == 2
                ? throw new StoreDownException()
                : store.CommitManyAsync(commits, cancellationToken);

        public Task<ChangeBatch?> ReadChangesAsync(ChangeCursor since, int limit, CancellationToken cancellationToken) =>
            store.ReadChangesAsync(since, limit, cancellationToken);

        public Task<ChangeCursor> LatestChangeAsync(CancellationToken cancellationToken) => store.LatestChangeAsync(cancellationToken);
    }
}
