using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>A store that is away at the worst of moments: no mail is lost over it, and none goes twice.</summary>
public sealed class AwayStoreTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00")) { Askable = false };
    private readonly AwayStore _store;

    public AwayStoreTests() => _store = new AwayStore(_world.Store);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private ReminderWorker Worker => new(_world.Ports() with { Store = _store }, new ReminderOptions { Worker = "one" });

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Mails_that_cannot_be_read_for_once_they_are_claimed_lose_no_attempt_and_wait_for_no_lease()
    {
        await DueAsync();
        _store.Loses = commits =>
        {
            _store.Unreadable |= Has(commits, ReminderState.Claimed);
            return false;
        };

        await Assert.ThrowsAsync<StoreUnavailableException>(() => Worker.TickAsync(Cancellation));
        Assert.All(await _world.AllAsync<Delivery>(), mail => Assert.Equal((ReminderState.Planned, 0), (mail.State, mail.Attempts.Count)));
        await _world.TickAsync("2026-02-19 10:01");

        await WentOnceAsync("10:01");
    }

    [Fact]
    public async Task What_is_recorded_without_anybody_hearing_of_it_is_not_sent_again()
    {
        await DueAsync();
        var lost = 0;
        _store.Loses = commits => Has(commits, ReminderState.Sent) && ++lost == 1;

        await Worker.TickAsync(Cancellation);
        await _world.TickAsync("2026-02-19 10:30");

        Assert.Equal(2, lost);
        await WentOnceAsync("10:00");
        Assert.All(await _world.AllAsync<Reminder>(), reminder => Assert.NotEqual(ReminderState.Claimed, reminder.State));
    }

    [Fact]
    public async Task A_refusal_that_cannot_be_followed_up_does_not_keep_the_other_mails_of_the_round_from_being_recorded()
    {
        await DueAsync();
        _world.Post.Answer = message =>
        {
            var isRefused = message.To.Address.Value == "school@example.org";
            _store.Unreadable |= isRefused;
            return isRefused ? (false, new SendResult.Permanent("550 no such user", RefusalCause.Recipient)) : (true, null);
        };
        _store.Loses = commits => _store.Unreadable = false;

        await Worker.TickAsync(Cancellation);
        Assert.Equal([ReminderState.Claimed, ReminderState.Sent], (await _world.AllAsync<Delivery>()).Select(mail => mail.State).Order());
        Assert.Equal("keep that its address does not work", Assert.Single(_world.Failures).Step);

        _world.Clock.Now = Given.London("2026-02-19 10:30");
        await _world.Worker().TickAsync(Cancellation);
        Assert.Single(await _world.AllAsync<Suppression>());
        Assert.Single(_world.Post.Taken, posted => posted.Letter.To.Name == "nurse" && posted.At == Given.London("2026-02-19 10:00"));
    }

    private static bool Has(IReadOnlyList<Commit> commits, ReminderState state) => commits.Any(commit => commit.Upserts.OfType<Delivery>().Any(mail => mail.State == state));

    private async Task WentOnceAsync(string at)
    {
        Assert.Equal([$"Thu 19 Feb {at} nurse: ConfirmPlan", $"Thu 19 Feb {at} school: ConfirmPlan"], _world.Mails());
        Assert.All(await _world.AllAsync<Delivery>(), mail => Assert.Equal((ReminderState.Sent, 1), (mail.State, mail.Attempts.Count)));
    }

    private async Task DueAsync()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Clock.Now = Given.London("2026-02-19 10:00");
    }
}
