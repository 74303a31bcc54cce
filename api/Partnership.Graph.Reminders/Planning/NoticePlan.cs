using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>
/// Who was told something about an event that is not true any more, and is to be told so: whoever got a reminder of it before it was
/// moved or cancelled, earlier or later.
/// </summary>
internal static class NoticePlan
{
    /// <summary>More notices than that from one change wait for a second pair of eyes.</summary>
    internal const int MostWithoutApproval = 50;

    internal static (IReadOnlyList<ReminderDecision> Decisions, BlastApproval? Approval) Of(PlanningFacts facts, DateTimeOffset now)
    {
        var one = facts.Event;
        if (one.Status == EventStatus.Completed)
            return ([], null);
        var (purpose, slot) = one.Status == EventStatus.Cancelled ? (ReminderPurpose.Cancelled, "cancelled") : (ReminderPurpose.Changed, "changed");
        var misled = facts.Existing
            .Where(reminder => reminder.PersonId is not null && reminder.State.MeansTold())
            .GroupBy(reminder => reminder.PersonId!.Value)
            .Select(told => told.OrderBy(reminder => reminder.ScheduleRevision).ThenBy(reminder => reminder.Purpose == ReminderPurpose.Cancelled).Last())
            .Where(last => purpose == ReminderPurpose.Cancelled ? last.Purpose != ReminderPurpose.Cancelled : last.ScheduleRevision < one.ScheduleRevision)
            .OrderBy(last => last.PersonId!.Value)
            .ToList();
        var times = new ReminderTimes(one, facts.Calendar.ForEveryone);
        var approvalId = BlastApproval.IdOf(one.Id, one.ScheduleRevision, purpose);
        var approval = facts.Approvals.GetValueOrDefault(approvalId);
        var useful = misled.Count(last => !times.IsNoticeUseless(last.Told ?? EventSchedule.Of(one), now));
        var asks = approval is null && useful > MostWithoutApproval
            ? Ask(approvalId, one, purpose, useful, now)
            : null;

        var decisions = misled.Select(last => Decide(facts, last, purpose, slot, times, approval ?? asks, now)).ToList();
        return (decisions, asks);
    }

    private static ReminderDecision Decide(
        PlanningFacts facts, Reminder last, ReminderPurpose purpose, string slot, ReminderTimes times, BlastApproval? approval, DateTimeOffset now)
    {
        var one = facts.Event;
        var person = last.PersonId!.Value;
        var told = last.Told ?? EventSchedule.Of(one);
        var id = Reminder.IdOf(slot, 0, one.Id, one.ScheduleRevision, person.Value, ReminderChannel.Email, slot);
        var existing = facts.Existing.FirstOrDefault(reminder => reminder.Id == id);
        List<string> because = [$"The person was told that it would be on {Words.Day(told.Date)} at {told.Start:HH\\:mm}, {told.Venue}."];
        if (existing is not null && (existing.State != ReminderState.Planned || existing.ApprovalId is null))
            return new(existing, existing, because);

        var sendAt = existing?.SendAt is { } planned && planned > now ? planned : times.EarliestTimeToNotify(told, now);
        var notice = (existing ?? New(id, one, person, purpose, slot, now)) with { SendAt = sendAt, Before = told, ApprovalId = approval?.Id };
        if (times.IsNoticeUseless(told, now))
            return Skip(ReminderReason.TooLate, "By now it has begun, as people know it and as it is: there is nobody left to stop.");
        if (approval is { Approved: false })
            return Skip(ReminderReason.NotApproved, $"{approval.DecidedBy} decided that these mails are not sent.");
        if (approval is { Approved: null })
            return new(existing, notice with { NextAt = null }, [.. because, $"The change makes {approval.Mails} mails at once, so they wait for approval."]);
        return new(existing, notice with { NextAt = sendAt }, [.. because, $"It goes {Words.Moment(sendAt, one.TimeZone)}, in a mail of its own."]);

        ReminderDecision Skip(ReminderReason reason, string why) =>
            new(existing, notice with { State = ReminderState.Skipped, Reason = reason, NextAt = null }, [.. because, why]);
    }

    private static Reminder New(NodeId id, Event one, NodeId person, ReminderPurpose purpose, string slot, DateTimeOffset now) => new()
    {
        Id = id,
        AggregateId = one.AggregateId,
        Source = Source.User,
        EventId = one.Id,
        RuleKey = slot,
        RuleRevision = 0,
        ScheduleRevision = one.ScheduleRevision,
        Slot = slot,
        Purpose = purpose,
        PersonId = person,
        Channel = ReminderChannel.Email,
        State = ReminderState.Planned,
        DueAt = now,
        SendAt = now,
    };

    private static BlastApproval Ask(NodeId id, Event one, ReminderPurpose purpose, int mails, DateTimeOffset now) => new()
    {
        Id = id,
        AggregateId = id,
        Source = Source.User,
        SubjectId = one.Id,
        ScheduleRevision = one.ScheduleRevision,
        Purpose = purpose,
        Mails = mails,
        Since = now,
    };
}
