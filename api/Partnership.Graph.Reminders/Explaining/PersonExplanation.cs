using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Explaining;

/// <summary>Why a person was, will be, or is not reminded of an event.</summary>
/// <param name="Person">The person.</param>
/// <param name="Event">The event.</param>
/// <param name="AsOf">The time it was looked at.</param>
/// <param name="Rules">What became of every rule there is.</param>
/// <param name="Reminders">What each reminder of the event comes to for the person, earliest first.</param>
public sealed record PersonExplanation(
    Person Person, Event Event, DateTimeOffset AsOf, IReadOnlyList<RuleVerdict> Rules, IReadOnlyList<PersonVerdict> Reminders)
{
    /// <summary>The whole in a sentence or two.</summary>
    public string Summary
    {
        get
        {
            var told = Reminders.Count(verdict => verdict.Outcome == PersonOutcome.WasTold);
            var next = Reminders.FirstOrDefault(verdict => verdict.Outcome == PersonOutcome.WillBeTold);
            var past = told == 0 ? $"{Person.Name} has not been told of {Event.Name}." : $"{Person.Name} was told of {Event.Name} {(told == 1 ? "once" : $"{told} times")}.";
            return next is not null ? $"{past} The next reminder goes {Words.Moment(next.Reminder.SendAt, Event.TimeZone)}."
                : Reminders.LastOrDefault(verdict => verdict.Outcome is not PersonOutcome.WasTold) is { Because: [.., var last] } ? $"{past} No reminder is to go. {last}"
                : $"{past} No reminder is to go.";
        }
    }

    /// <summary>Explains one event to one person.</summary>
    public static PersonExplanation Of(Foresight foresight, ForeseenEvent one, Person person) => new(
        person,
        one.Event,
        foresight.Now,
        one.Plan.Rule.Verdicts,
        [
            .. one.Plan.Decisions
                .GroupBy(decision => (decision.After.RuleKey, decision.After.RuleRevision, decision.After.ScheduleRevision, decision.After.Slot, SlotSide(decision.After)))
                .Select(ofSlot => VerdictOf(foresight, one, [.. ofSlot], person))
                .OrderBy(verdict => verdict.Reminder.DueAt).ThenBy(verdict => verdict.Reminder.Id),
        ]);

    // Where nobody was found, the record says on which side; the slot is the same.
    private static Domain.Side? SlotSide(Reminder reminder) => reminder.Reason == ReminderReason.Nobody ? null : reminder.Side;

    private static PersonVerdict VerdictOf(Foresight foresight, ForeseenEvent one, IReadOnlyList<ReminderDecision> ofSlot, Person person)
    {
        var because = ofSlot.Select(decision => decision.Because).MaxBy(reasons => reasons.Count) ?? [];
        if (ofSlot.Select(decision => decision.After).FirstOrDefault(reminder => reminder.PersonId == person.Id) is { } own)
            return new PersonVerdict(own, OutcomeOf(own), own.Reason, [.. because.Union(Said(own))]);
        if (ofSlot.Select(decision => decision.After).FirstOrDefault(reminder => reminder.InsteadOfId == person.Id) is { } instead)
            return new PersonVerdict(instead, PersonOutcome.PassedOver, ReminderReason.Away, [.. because.Union(Said(instead))]);
        var (slot, reasons) = ofSlot.Select(decision => (decision.After, decision.Because)).FirstOrDefault(pair => pair.After.PersonId is null);
        if (slot is null)
            return new PersonVerdict(ofSlot[0].After, PersonOutcome.NotMeant, Reason: null, [.. because, $"{person.Name} was not among those who held the role when its time came."]);
        return slot.State == ReminderState.Planned
            ? Foreseen(foresight.RecipientsOf(one, slot), slot, [.. reasons], person)
            : new PersonVerdict(slot, PersonOutcome.NotSent, slot.Reason, [.. reasons.Union(Said(slot))]);
    }

    private static PersonVerdict Foreseen(Recipients recipients, Reminder slot, IReadOnlyList<string> because, Person person)
    {
        if (recipients.Reached.FirstOrDefault(to => to.Person.Id == person.Id) is { } reached)
            return new(slot, PersonOutcome.WillBeTold, Reason: null, [.. because, reached.Because]);
        if (recipients.PassedOver.FirstOrDefault(passed => passed.PersonId == person.Id) is { } passedOver)
            return new(slot, PersonOutcome.PassedOver, passedOver.Reason, [.. because, passedOver.Because]);
        var others = recipients.Reached.Count == 0 ? "Nobody else would be either." : $"It is for {string.Join(", ", recipients.Reached.Select(to => to.Person.Name))}.";
        return new(slot, PersonOutcome.NotMeant, Reason: null, [.. because, $"{person.Name} holds none of the roles it is for, or one nearer to the event is held by somebody else. {others}"]);
    }

    private static PersonOutcome OutcomeOf(Reminder own) =>
        own.State.MeansTold() ? PersonOutcome.WasTold
        : own.State == ReminderState.Planned && own.NextAt is not null ? PersonOutcome.WillBeTold
        : own.State.IsOpen() ? PersonOutcome.UnderWay
        : own.State == ReminderState.Skipped && own.Purpose is not (ReminderPurpose.Changed or ReminderPurpose.Cancelled) && own.Reason is not ReminderReason.Missed ? PersonOutcome.PassedOver
        : PersonOutcome.NotSent;

    private static IEnumerable<string> Said(Reminder reminder)
    {
        if (reminder.Detail is { } detail)
            yield return detail;
        else if (reminder.Reason is { } reason)
            yield return Reasons.Of(reason);
        if (reminder.State.MeansTold())
            yield return $"It was sent; it is {Stands(reminder.State)}.";
    }

    private static string Stands(ReminderState state) => state switch
    {
        ReminderState.Delivered => "reported as delivered",
        ReminderState.Unknown => "not known whether it arrived",
        _ => "with the mail provider",
    };
}
