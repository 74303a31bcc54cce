using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// What becomes of one reminder when the pipeline comes to it: a reminder for each person, or a reason why not, or a later time.
/// Pure: it reads nothing and writes nothing.
/// </summary>
internal sealed class Opening(Event one, WorkingDays days, RecipientFacts people, ToldOfEvent told, DateTimeOffset now)
{
    private static readonly TimeSpan LooksAgainAfter = TimeSpan.FromMinutes(10);

    private readonly ReminderTimes _times = new(one, days);
    private readonly DateOnly _today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, one.TimeZone.Rules).DateTime);

    /// <summary>Whether the event is no longer what the reminder was planned for: it is to be planned again first.</summary>
    internal bool IsStale(Reminder reminder) =>
        reminder.ScheduleRevision != one.ScheduleRevision
        || (reminder.Purpose == ReminderPurpose.Cancelled ? one.Status != EventStatus.Cancelled : !ReminderPlan.IsToBeRemindedOf(one));

    /// <summary>Whether the reminder, which is not due yet, goes with another one of the same window that is.</summary>
    internal bool MayGoAlong(Reminder reminder) =>
        !IsNotice(reminder) && reminder.ApprovalId is null && _times.Hours.AreOpenAt(now) && _times.Hours.WindowOf(reminder.SendAt) == _times.Hours.WindowOf(now);

    /// <summary>The reminder as it is to be where its time is gone, or has to wait; <c>null</c> where it is to go now.</summary>
    internal Reminder? NotNow(Reminder reminder)
    {
        if (IsNotice(reminder))
        {
            var before = reminder.Before ?? EventSchedule.Of(one);
            return _times.IsNoticeUseless(before, now) ? Skipped(reminder, ReminderReason.Missed, "It has begun, as people know it and as it is.")
                : _times.EarliestTimeToNotify(before, now) is var notify && notify > now ? reminder with { SendAt = notify, NextAt = notify }
                : null;
        }

        if (_times.IsMissed(reminder.Purpose, reminder.SendAt, now))
            return Skipped(reminder, ReminderReason.Missed, $"It was to go {Words.Moment(reminder.SendAt, one.TimeZone)}, and is of no use any more.");
        if (_times.Hours.AreOpenAt(now))
            return null;
        var next = _times.Hours.NextFrom(now);
        return now < one.StartsAt && next >= one.StartsAt ? null : reminder with { SendAt = next, NextAt = next };
    }

    /// <summary>Who gets a reminder that has no person yet.</summary>
    internal Recipients RecipientsOf(Reminder reminder, ReminderRuleRevision revision) =>
        Recipients.Of(one, revision.Recipients, reminder.Side, TopicOf(reminder.Purpose), people, _today).Without(person => told.KnowsSame(reminder, person));

    /// <summary>
    /// A person's reminder as it is to be where the person was told the same under another rule or revision, or where that is under way: then it
    /// waits for what comes of it. <c>null</c> where it is to go.
    /// </summary>
    internal Reminder? SaidBefore(Reminder reminder) => told.Same(reminder, reminder.PersonId!.Value) switch
    {
        null => null,
        { State: ReminderState.Claimed, NextAt: var next } => reminder with { State = ReminderState.Planned, NextAt = next > now ? next : now + LooksAgainAfter },
        _ => Skipped(reminder, ReminderReason.AlreadyTold, "The person was told the same under another rule or an earlier revision."),
    };

    /// <summary>A reminder of one person, made of one that was for whoever holds the role.</summary>
    internal static Reminder For(Reminder slot, Recipient to) => Person(slot, to.Person.Id) with { InsteadOfId = to.InsteadOf, Escalated = to.Escalated, Detail = to.Because };

    /// <summary>The record that somebody who holds the role does not get it.</summary>
    internal static Reminder For(Reminder slot, PassedOver passed) => Skipped(Person(slot, passed.PersonId), passed.Reason, passed.Because);

    /// <summary>The record that on one side nobody could be found: somebody must look.</summary>
    internal static Reminder Nobody(Reminder slot, Side side) => slot with
    {
        Id = IdOf(slot, Reminder.NobodyOn(side)),
        Side = side,
        Version = 0,
        State = ReminderState.Dead,
        Reason = ReminderReason.Nobody,
        Detail = $"Nobody on the {side} side holds a role that is to be reminded and can be reached, and nobody leads the event, its programme or its partnership. Assign somebody, then send it with retryDelivery.",
        NextAt = null,
    };

    /// <summary>The notice's recipient, or why there is none.</summary>
    internal (EmailAddress? Address, Reminder? Instead) AddressOf(Reminder reminder)
    {
        var id = reminder.PersonId!.Value;
        if (!people.People.TryGetValue(id, out var person) || person.WorkEmail is not { } address || address.Value.Length == 0)
            return (null, Skipped(reminder, ReminderReason.NoAddress, "The person has no work e-mail address any more."));
        if (people.Suppressed.Contains(address))
            return (null, Skipped(reminder, ReminderReason.Suppressed, "Mail to the address failed for good."));
        return people.Wants(id, TopicOf(reminder.Purpose)) || (IsNotice(reminder) && Staffs(id))
            ? (address, null)
            : (null, Skipped(reminder, ReminderReason.Unsubscribed, "The person does not want mails on this topic."));
    }

    /// <summary>Whether the person works at the event: has a role for it, or for an organisation that takes part.</summary>
    internal bool Staffs(NodeId person) =>
        people.Parties[one.Id].Select(party => party.OrganisationId).Append(one.HostId).Append(one.Id).Any(scope => people.Holds(person, scope, _today));

    /// <summary>The topic a person can leave to be spared such mails.</summary>
    internal static ReminderTopic TopicOf(ReminderPurpose purpose) => purpose switch
    {
        ReminderPurpose.Changed or ReminderPurpose.Cancelled => ReminderTopic.Changes,
        ReminderPurpose.Attendance => ReminderTopic.Attendance,
        _ => ReminderTopic.Reminders,
    };

    internal static bool IsNotice(Reminder reminder) => reminder.Purpose is ReminderPurpose.Changed or ReminderPurpose.Cancelled;

    internal static Reminder Skipped(Reminder reminder, ReminderReason reason, string detail) =>
        reminder with { State = ReminderState.Skipped, Reason = reason, Detail = detail, NextAt = null };

    private static Reminder Person(Reminder slot, NodeId person) => slot with
    {
        Id = IdOf(slot, person.Value),
        Version = 0,
        PersonId = person,
        NextAt = null,
    };

    private static NodeId IdOf(Reminder slot, string whom) =>
        Reminder.IdOf(slot.RuleKey, slot.RuleRevision, slot.EventId, slot.ScheduleRevision, whom, slot.Channel, slot.Slot);
}
