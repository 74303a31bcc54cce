using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Tests.Planning;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

/// <summary>Reminders that nobody was found for, tried again by hand.</summary>
public sealed class NobodyFoundTests : IDisposable
{
    private readonly World _world = new(Given.London("2026-01-06 09:00"));

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task It_goes_to_whoever_is_assigned_meanwhile()
    {
        await DeadAsync();
        await _world.PeopleAsync();
        await RetryAsync(Side.Education);

        await _world.TickAsync("2026-02-19 10:10");

        Assert.Equal(["Thu 19 Feb 10:10 school: ConfirmPlan"], _world.Mails());
        Assert.Equal([Side.Health], (await DeadOnesAsync()).Select(reminder => reminder.Side!.Value));
    }

    [Fact]
    public async Task Where_there_is_still_nobody_it_stays_given_up()
    {
        await DeadAsync();
        await RetryAsync(Side.Education);

        await _world.TickAsync("2026-02-19 10:10");

        Assert.Empty(_world.Mails());
        Assert.Equal([Side.Education, Side.Health], (await DeadOnesAsync()).Select(reminder => reminder.Side!.Value).Order());
    }

    [Fact]
    public async Task A_change_of_the_event_meanwhile_does_not_call_it_off()
    {
        await DeadAsync();
        await _world.PeopleAsync();
        await RetryAsync(Side.Education);
        await _world.EventAsync(Given.Clinic() with { Capacity = 40 });

        await _world.TickAsync("2026-02-19 10:10");

        Assert.Equal(["Thu 19 Feb 10:10 school: ConfirmPlan"], _world.Mails());
        Assert.DoesNotContain(await _world.AllAsync<Reminder>(), reminder => reminder.Slot == "confirm-plan" && reminder.State == ReminderState.Skipped);
    }

    [Fact]
    public async Task It_is_not_tried_again_after_the_event()
    {
        await DeadAsync();
        _world.Clock.Now = Given.London("2026-03-12 10:00");

        Assert.Equal("DEAD", Assert.IsType<InvalidState>(Assert.Single(Assert.IsType<Decision.Refused>(await DecideAsync(Side.Health)).Reasons)).State);
    }

    private async Task DeadAsync()
    {
        await _world.EventAsync(Given.Clinic());
        await _world.TickAsync();
        await _world.TickAsync("2026-02-19 10:00");
        Assert.Equal(2, (await DeadOnesAsync()).Count);
    }

    private async Task<IReadOnlyList<Reminder>> DeadOnesAsync() =>
        [.. (await _world.AllAsync<Reminder>()).Where(reminder => reminder is { State: ReminderState.Dead, Reason: ReminderReason.Nobody })];

    private async Task RetryAsync(Side side) =>
        await _world.CommitAsync([.. Assert.IsType<Decision.Accepted>(await DecideAsync(side)).Upserts]);

    private async Task<Decision> DecideAsync(Side side)
    {
        var reminder = (await DeadOnesAsync()).First(one => one.Side == side);
        var state = new DeliveryState { ForNobody = reminder, Event = (await _world.AllAsync<Event>())[0], Carried = [], Suppressed = false, Scopes = new HashSet<NodeId>() };
        return new RetryDelivery(reminder.Id).Decide(state, new Occasion(Caller.Job("test"), _world.Clock.Now));
    }
}
