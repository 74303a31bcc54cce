using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Pipeline;
using Partnership.Graph.Reminders.Tests.Planning;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

public sealed class RetryByHandTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task A_mail_that_was_refused_goes_under_the_same_reference_when_somebody_tries_again_and_never_after_the_event()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        _world.Post.Answer = _ => (false, new SendResult.Permanent("554 no", RefusalCause.Message));
        await _world.TickAsync("2026-02-19 10:00");
        _world.Post.Answer = _ => (true, null);
        var dead = (await _world.AllAsync<Delivery>()).Where(mail => mail.State == ReminderState.Dead).ToList();
        var retry = new RetryByHand(_world.Ports());

        Assert.Null(await retry.MailAsync(dead[0].Id, TestContext.Current.CancellationToken));
        await _world.TickAsync("2026-02-19 11:00");
        Assert.Equal(dead[0].Id.Key, Assert.Single(_world.Post.Taken).Reference);
        Assert.Single(await _world.AllAsync<Reminder>(), reminder => reminder.State == ReminderState.Sent);
        Assert.Contains("only one that was given up", await retry.MailAsync(dead[0].Id, TestContext.Current.CancellationToken), StringComparison.Ordinal);

        _world.Clock.Now = Given.London("2026-03-12 10:01");
        Assert.Equal("The event has begun: the mail would be of no use.", await retry.MailAsync(dead[1].Id, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(15, true)]
    [InlineData(16, false)]
    public void Nothing_for_three_ticks_is_unhealthy(int minutes, bool healthy)
    {
        var now = Given.LongBefore;
        var progress = new ReminderProgress { Id = ReminderProgress.OnlyId(), AggregateId = ReminderProgress.OnlyId(), Source = Domain.Source.User, LastTickAt = now.AddMinutes(-minutes) };

        Assert.Equal(healthy, ReminderHealth.Of(progress, now.AddDays(-1), TimeSpan.FromMinutes(5), now).Healthy);
    }
}
