using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>Mails that are named by one worker and sent one by one by others, as through a queue.</summary>
public sealed class DispatchTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00"));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task What_is_due_is_named_and_goes_when_it_is_sent()
    {
        await DueAsync();

        var named = await _world.Worker().DispatchAsync(Cancellation);

        Assert.Equal(2, named.Count);
        Assert.Empty(_world.Mails());
        foreach (var mail in named)
            Assert.True(await _world.Worker(name: "two").SendAsync(mail, Cancellation));
        Assert.Equal(["Thu 19 Feb 10:00 nurse: ConfirmPlan", "Thu 19 Feb 10:00 school: ConfirmPlan"], _world.Mails());
        Assert.Empty(await _world.Worker().DispatchAsync(Cancellation));
    }

    [Fact]
    public async Task A_message_that_comes_twice_sends_once()
    {
        await DueAsync();
        var named = await _world.Worker().DispatchAsync(Cancellation);

        foreach (var mail in named.Concat(named))
            await _world.Worker(name: "two").SendAsync(mail, Cancellation);

        Assert.Equal(2, _world.Mails().Count);
    }

    [Fact]
    public async Task Two_workers_with_the_same_message_send_once()
    {
        await DueAsync();
        var named = await _world.Worker().DispatchAsync(Cancellation);

        await Task.WhenAll(named.SelectMany(mail => new[] { "two", "three" }.Select(worker => _world.Worker(name: worker).SendAsync(mail, Cancellation))));

        Assert.Equal(2, _world.Mails().Count);
    }

    [Fact]
    public async Task A_message_that_was_lost_is_named_again()
    {
        await DueAsync();

        var first = await _world.Worker().DispatchAsync(Cancellation);
        var second = await _world.Worker().DispatchAsync(Cancellation);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task While_everything_is_stopped_nothing_is_named_and_nothing_goes()
    {
        await DueAsync();
        var named = await _world.Worker().DispatchAsync(Cancellation);
        var stop = ReminderControl.OnlyId();
        await _world.CommitAsync(new ReminderControl { Id = stop, AggregateId = stop, Source = Source.User, Stopped = true, Since = _world.Clock.Now, By = "operator" });

        Assert.False(await _world.Worker().SendAsync(named[0], Cancellation));
        Assert.Empty(await _world.Worker().DispatchAsync(Cancellation));
        Assert.Empty(_world.Mails());
    }

    [Fact]
    public async Task Something_that_is_no_mail_is_not_sent() =>
        Assert.False(await _world.Worker().SendAsync(Domain.Identifiers.NodeId.Of(nameof(Delivery), "nothing"), Cancellation));

    private async Task DueAsync()
    {
        await _world.PeopleAsync();
        await _world.EventAsync(Given.Clinic());
        await _world.Worker().PlanAsync(Cancellation);
        _world.Clock.Now = Given.London("2026-02-19 10:00");
    }
}
