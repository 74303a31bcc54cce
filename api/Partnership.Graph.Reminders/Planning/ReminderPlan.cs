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
            ? LeadPlan.Of(facts, choice.Rule!, revision)
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
        if (reminder.State != ReminderState.Planned || IsStillMeant(one, choice, reminder))
            return new(reminder, reminder, []);
        var (reason, because) =
            one.Status == EventStatus.Cancelled ? (ReminderReason.Cancelled, "The event was cancelled.")
            : reminder.ScheduleRevision < one.ScheduleRevision ? (ReminderReason.Moved, "The event was moved to another time or place.")
            : one.Status == EventStatus.Completed ? (ReminderReason.Completed, "The event was held, and what was asked is on record.")
            : (ReminderReason.RuleChanged, "Another rule, or a later revision, decides for the event now.");
        var after = reminder with { State = ReminderState.Superseded, Reason = reason, NextAt = null };
        return new(reminder, after, [because]);
    }

    // A reminder that has its person already waits for another attempt; it is not planned by slot any more.
    private static bool IsStillMeant(Event one, RuleChoice choice, Reminder reminder) =>
        reminder.PersonId is not null
        && IsToBeRemindedOf(one)
        && reminder.ScheduleRevision == one.ScheduleRevision
        && (reminder.Purpose == ReminderPurpose.Changed
            || (reminder.RuleKey == choice.Rule?.Id.Key && reminder.RuleRevision == choice.Revision?.Number));
}
