using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Tests.Planning;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Tests.Pipeline;

public sealed class RetryTests : IDisposable
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
        var dead = (await _world.AllAsync<Delivery>()).Where(mail => mail.State == ReminderState.Dead).Select(mail => mail.Id).ToList();

        await _world.CommitAsync([.. Assert.IsType<Decision.Accepted>(await RetryAsync(dead[0])).Upserts]);
        await _world.TickAsync("2026-02-19 11:00");
        Assert.Equal(dead[0].Key, Assert.Single(_world.Post.Taken).Reference);
        Assert.Single(await _world.AllAsync<Reminder>(), reminder => reminder.State == ReminderState.Sent);
        Assert.Equal("SENT", StateOf(await RetryAsync(dead[0])));

        _world.Clock.Now = Given.London("2026-03-12 10:01");
        Assert.Equal("DEAD", StateOf(await RetryAsync(dead[1])));
    }

    private static string StateOf(Decision decision) =>
        Assert.IsType<InvalidState>(Assert.Single(Assert.IsType<Decision.Refused>(decision).Reasons)).State;

    private async Task<Decision> RetryAsync(NodeId id)
    {
        var mail = (await _world.AllAsync<Delivery>()).Single(one => one.Id == id);
        var clinic = Assert.Single(await _world.AllAsync<Event>());
        var carried = (await _world.AllAsync<Reminder>()).Where(reminder => mail.ReminderIds.Contains(reminder.Id));
        var state = new DeliveryState { Delivery = mail, Carried = [.. carried.Select(reminder => (reminder, clinic))], Suppressed = false, Scopes = new HashSet<NodeId>() };
        return new RetryDelivery(id).Decide(state, new Occasion(Caller.Job("test"), _world.Clock.Now));
    }
}
