using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>
/// Answers why a person was reminded of an event, will be, or was not: by the questions that the plan itself asks, so that the answer
/// cannot differ from what happens.
/// </summary>
public static class WhyReminder
{
    /// <summary>Explains everything about one person and one event.</summary>
    /// <param name="facts">What the event's plan is made from.</param>
    /// <param name="people">Who may be told of it.</param>
    /// <param name="person">The person.</param>
    /// <param name="now">The time.</param>
    public static ReminderExplanation Explain(PlanningFacts facts, RecipientFacts people, NodeId person, DateTimeOffset now)
    {
        var plan = ReminderPlan.Of(facts, now);
        var own = facts.Existing.Where(reminder => reminder.PersonId == person).ToList();
        var explained = plan.Decisions
            .Where(decision => decision.After.PersonId is null || decision.After.PersonId == person)
            .Where(decision => decision.After.State != ReminderState.Superseded || decision.After.PersonId is not null || decision.After.ScheduleRevision == facts.Event.ScheduleRevision)
            .Select(decision => Explain(facts, plan, people, person, decision, now))
            .ToList();
        // A reminder that was opened is shown by the person's own row, or by the reason why there is none.
        explained.AddRange(plan.Decisions
            .Where(decision => decision.After.PersonId is { } other && other != person && !own.Exists(reminder => IsOfSameSlot(reminder, decision.After)))
            .DistinctBy(decision => (decision.After.Slot, decision.After.ScheduleRevision, decision.After.RuleKey, decision.After.RuleRevision))
            .Where(decision => decision.After.RuleRevision > 0)
            .Select(decision => new ExplainedReminder(decision.After with { PersonId = null }, [.. decision.Because, "When it was sent, the person did not hold a role that is reminded."])));
        return new ReminderExplanation(person, facts.Event.Id, plan.Rule.Verdicts, [.. explained.DistinctBy(one => one.Reminder.Id).OrderBy(one => one.Reminder.DueAt).ThenBy(one => one.Reminder.Id)]);
    }

    private static ExplainedReminder Explain(
        PlanningFacts facts, EventPlan plan, RecipientFacts people, NodeId person, ReminderDecision decision, DateTimeOffset now)
    {
        var reminder = decision.After;
        List<string> because = [.. decision.Because];
        if (reminder.PersonId is not null)
            because.AddRange(Became(reminder));
        else if (reminder.State == ReminderState.Planned && plan.Rule.Revision is { } revision)
            because.Add(Today(facts, people, person, reminder, revision, now));
        return new ExplainedReminder(reminder, because);
    }

    private static IEnumerable<string> Became(Reminder reminder)
    {
        if (reminder.Detail is { } detail)
            yield return detail;
        yield return reminder.Reason is { } reason ? $"It is {reminder.State}: {reason}." : $"It is {reminder.State}.";
    }

    private static string Today(PlanningFacts facts, RecipientFacts people, NodeId person, Reminder reminder, ReminderRuleRevision revision, DateTimeOffset now)
    {
        var one = facts.Event;
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, one.TimeZone.Rules).DateTime);
        var topic = reminder.Purpose == ReminderPurpose.Attendance ? ReminderTopic.Attendance : ReminderTopic.Reminders;
        var found = Recipients.Of(one, revision.Recipients, reminder.Side, topic, people, day);
        return found.Reached.FirstOrDefault(recipient => recipient.Person.Id == person)?.Because
            ?? found.PassedOver.FirstOrDefault(passed => passed.PersonId == person)?.Because
            ?? "As things stand today, the person holds no role that is reminded. Who gets it is decided when it is sent.";
    }

    private static bool IsOfSameSlot(Reminder left, Reminder right) =>
        left.Slot == right.Slot && left.ScheduleRevision == right.ScheduleRevision && left.RuleKey == right.RuleKey && left.RuleRevision == right.RuleRevision;
}

/// <summary>Why a person was, will be, or was not reminded of an event.</summary>
/// <param name="PersonId">The person.</param>
/// <param name="EventId">The event.</param>
/// <param name="Rules">Every rule there is, with why it decides or does not.</param>
/// <param name="Reminders">Every reminder of the event that concerns the person or might, the earliest first.</param>
public sealed record ReminderExplanation(NodeId PersonId, NodeId EventId, IReadOnlyList<RuleVerdict> Rules, IReadOnlyList<ExplainedReminder> Reminders);

/// <summary>One reminder and why it is as it is.</summary>
/// <param name="Reminder">The reminder, as it is or would be planned now; without a person where who gets it is not decided yet.</param>
/// <param name="Because">The reasons, one a sentence.</param>
public sealed record ExplainedReminder(Reminder Reminder, IReadOnlyList<string> Because);
