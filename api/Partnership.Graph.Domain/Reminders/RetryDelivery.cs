using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// Tries a mail again that was given up, under the same key: the provider and the person see the same mail. Or a reminder that nobody was
/// found for, once somebody is assigned. Never after its event.
/// </summary>
/// <param name="Id">The mail, or the reminder that nobody was found for.</param>
public sealed record RetryDelivery(NodeId Id) : Command<DeliveryState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(DeliveryState state, Occasion occasion)
    {
        if (state.ForNobody is { } reminder)
            return AgainFor(reminder, (Event)state.Root!, occasion);
        var mail = state.Delivery!;
        if (mail.State != ReminderState.Dead)
        {
            return Decision.Refuse(new InvalidState(
                ConstantCase.Of(mail.State),
                $"Only a mail that was given up (DEAD) is tried again by hand; this one is {ConstantCase.Of(mail.State)}."));
        }

        if (mail.Address is null)
            return Decision.Refuse(new InvalidState("DEAD", "The mail was given up before it had an address; its reminders are planned again by themselves."));
        if (state.Suppressed)
            return Decision.Refuse(new InvalidState("SUPPRESSED", "Mail to its address failed for good. Find out whether it works now, release it with releaseSuppression, then try again."));
        if (state.Carried.Count > 0 && !state.Carried.Any(carried => IsOfUse(carried.Reminder, carried.Event, occasion.Now)))
            return Decision.Refuse(new InvalidState("DEAD", "Its event has begun, was moved, cancelled or is on record: the mail would be of no use, or untrue."));
        return new Decision.Accepted(Id)
        {
            Upserts = [mail with { State = ReminderState.Planned, Reason = null, Detail = null, NextAt = occasion.Now, RetriedAt = occasion.Now }],
        };
    }

    // Who gets it is found anew, in the next sending hours.
    private Decision AgainFor(Reminder reminder, Event one, Occasion occasion)
    {
        if (reminder is not { State: ReminderState.Dead, Reason: ReminderReason.Nobody })
            return Decision.Refuse(new InvalidState(ConstantCase.Of(reminder.State), "Only a reminder that nobody was found for (DEAD, NOBODY) is tried again itself; of any other, try its mail again."));
        return IsOfUse(reminder, one, occasion.Now)
            ? new Decision.Accepted(Id) { Upserts = [reminder with { State = ReminderState.Planned, Reason = null, Detail = null, SendAt = occasion.Now, NextAt = occasion.Now }] }
            : Decision.Refuse(new InvalidState("DEAD", "Its event has begun, was moved, cancelled or is on record: the reminder would be of no use, or untrue."));
    }

    private static bool IsOfUse(Reminder reminder, Event one, DateTimeOffset now) =>
        reminder.ScheduleRevision == one.ScheduleRevision
        && (reminder.Purpose == ReminderPurpose.Cancelled ? one.Status == EventStatus.Cancelled : one.Status is EventStatus.Tentative or EventStatus.Confirmed)
        && (now < one.StartsAt || reminder.DueAt >= one.StartsAt);
}

/// <summary>A mail and the events it is about, or a reminder that nobody was found for and its event.</summary>
public sealed record DeliveryState : AggregateState
{
    /// <summary>The mail; <c>null</c> for a reminder.</summary>
    public Delivery? Delivery { get; init; }

    /// <summary>The reminder, where it is to be tried again itself.</summary>
    public Reminder? ForNobody { get; init; }

    /// <summary>The event of <see cref="ForNobody"/>.</summary>
    public Event? Event { get; init; }

    /// <summary>The reminders it carries, each with its event.</summary>
    public required IReadOnlyList<(Reminder Reminder, Event Event)> Carried { get; init; }

    /// <summary>Whether mail to its address is held back.</summary>
    public required bool Suppressed { get; init; }

    /// <inheritdoc/>
    public override Document? Root => (Document?)Delivery ?? Event;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => new Document?[] { Delivery, Event, ForNobody }.OfType<Document>();
}
