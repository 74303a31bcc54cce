using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>
/// Which reminders an event has, when they go and why: from the event, the rules, the calendars, what there is already and
/// the time, and from nothing else. Planning twice changes nothing; the same code answers why somebody was reminded or not.
/// </summary>
public static class ReminderPlan
{
    /// <summary>Plans one event.</summary>
    public static EventPlan Of(PlanningFacts facts, DateTimeOffset now)
    {
        var choice = RuleChoice.For(facts.Event, facts.Rules);
        var leads = IsToBeRemindedOf(facts.Event) && choice.Revision is { } revision
            ? LeadPlan.Of(facts, choice.Rule!, revision, now)
            : [];
        var (notices, approval) = NoticePlan.Of(facts, now);

        var wanted = leads.Concat(notices).Select(decision => decision.After.Id).ToHashSet();
        var others = facts.Existing.Where(reminder => !wanted.Contains(reminder.Id)).Select(reminder => NoLongerWanted(facts.Event, choice, reminder));
        return new EventPlan(choice, [.. leads, .. notices, .. others], approval);
    }

    /// <summary>Whether anybody is to be reminded of the event at all: it is not cancelled, nor held and on record.</summary>
    public static bool IsToBeRemindedOf(Event one) => one.Status is EventStatus.Tentative or EventStatus.Confirmed;

    private static ReminderDecision NoLongerWanted(Event one, RuleChoice choice, Reminder reminder)
    {
        if (reminder.State != ReminderState.Planned)
            return new(reminder, reminder, []);
        // A notice that waited for approval for so long that a reminder told the person meanwhile.
        if (reminder is { RuleRevision: 0, NextAt: null } && IsStillMeant(one, choice, reminder))
            return new(reminder, reminder with { State = ReminderState.Skipped, Reason = ReminderReason.AlreadyTold }, [Reasons.Of(ReminderReason.AlreadyTold)]);
        if (IsStillMeant(one, choice, reminder))
            return new(reminder, reminder, ["It waits for its next attempt."]);
        var reason =
            one.Status == EventStatus.Cancelled ? ReminderReason.Cancelled
            : reminder.ScheduleRevision < one.ScheduleRevision ? ReminderReason.Moved
            : one.Status == EventStatus.Completed ? ReminderReason.Completed
            : ReminderReason.RuleChanged;
        var after = reminder with { State = ReminderState.Superseded, Reason = reason, NextAt = null };
        return new(reminder, after, [Reasons.Of(reason)]);
    }

    // A reminder that has its person already waits for another attempt; it is not planned by slot any more.
    private static bool IsStillMeant(Event one, RuleChoice choice, Reminder reminder) =>
        (reminder.PersonId is not null || reminder.IsForNobody())
        && IsToBeRemindedOf(one)
        && reminder.ScheduleRevision == one.ScheduleRevision
        && (reminder.Purpose == ReminderPurpose.Changed
            || (reminder.RuleKey == choice.Rule?.Id.Key && reminder.RuleRevision == choice.Revision?.Number));
}
