using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// One reminder of an event. Until its time comes it is for whoever will hold the role then, and has no person; when it is
/// claimed, a reminder for each person takes its place. Part of the event's aggregate. Its id is made of what makes it
/// unique, so that no second planner, worker or retry can make a twin.
/// </summary>
public sealed record Reminder : Document
{
    /// <summary>The event.</summary>
    public required NodeId EventId { get; init; }

    /// <summary>The rule: the key of its id, <c>changed</c> or <c>cancelled</c> for notices.</summary>
    public required string RuleKey { get; init; }

    /// <summary>The revision of the rule, from 1; 0 for notices.</summary>
    public required int RuleRevision { get; init; }

    /// <summary>The event's <see cref="Events.Event.ScheduleRevision"/> that it is about.</summary>
    public required int ScheduleRevision { get; init; }

    /// <summary>The <see cref="ReminderLead.Slot"/> of its rule.</summary>
    public required string Slot { get; init; }

    /// <summary>What it is for.</summary>
    public required ReminderPurpose Purpose { get; init; }

    /// <summary>Whose calendar decides its time: one side's where the sides' times differ, <c>null</c> for everybody's.</summary>
    public Side? Side { get; init; }

    /// <summary>Who gets it; <c>null</c> until its time comes.</summary>
    public NodeId? PersonId { get; init; }

    /// <summary>How it reaches the person.</summary>
    public required ReminderChannel Channel { get; init; }

    /// <summary>Where it stands.</summary>
    public required ReminderState State { get; init; }

    /// <summary>Why, where it was skipped, superseded or given up.</summary>
    public ReminderReason? Reason { get; init; }

    /// <summary>More on the reason, in words.</summary>
    public string? Detail { get; init; }

    /// <summary>When its rule says, on the wall clock of the event, as UTC.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>When it may go: <see cref="DueAt"/>, or the sending window after or before it.</summary>
    public required DateTimeOffset SendAt { get; init; }

    /// <summary>When the pipeline looks at it next: its time, or the end of a lease; <c>null</c> when nothing is left to do.</summary>
    public DateTimeOffset? NextAt { get; init; }

    /// <summary>Whether it stands in for reminders whose time had passed when the event came about.</summary>
    public bool CatchUp { get; init; }

    /// <summary>Whether its day may still move: it depends on days for which bank holidays are not known yet.</summary>
    public bool BeyondCalendar { get; init; }

    /// <summary>The approval it waits for; <c>null</c> where it needs none.</summary>
    public NodeId? ApprovalId { get; init; }

    /// <summary>The mail that carries it.</summary>
    public NodeId? DeliveryId { get; init; }

    /// <summary>The person it would have gone to, where a deputy or the owner gets it instead.</summary>
    public NodeId? InsteadOfId { get; init; }

    /// <summary>Whether nobody held the role, so that the owner of the event got it.</summary>
    public bool Escalated { get; init; }

    /// <summary>When and where the event is, as the reminder tells the person; set when it is claimed.</summary>
    public EventSchedule? Told { get; init; }

    /// <summary>For notices: when and where the person had been told before that it would be.</summary>
    public EventSchedule? Before { get; init; }

    /// <summary>Whether it is the record that nobody was found on its <see cref="Side"/>; tried again, it is for whoever holds the role then.</summary>
    public bool IsForNobody() => PersonId is null && Side is { } side && Id == IdOf(RuleKey, RuleRevision, EventId, ScheduleRevision, NobodyOn(side), Channel, Slot);

    /// <summary>What stands for the person in the id of the record that nobody was found on a side.</summary>
    public static string NobodyOn(Side side) => $"Nobody.{side}";

    /// <summary>The id of the reminder that all of this makes unique.</summary>
    /// <param name="ruleKey">See <see cref="RuleKey"/>.</param>
    /// <param name="ruleRevision">See <see cref="RuleRevision"/>.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="scheduleRevision">See <see cref="ScheduleRevision"/>.</param>
    /// <param name="whom">The person, or the side while there is no person yet.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="slot">The slot.</param>
    public static NodeId IdOf(string ruleKey, int ruleRevision, NodeId eventId, int scheduleRevision, string whom, ReminderChannel channel, string slot) =>
        DerivedKey.Id(nameof(Reminder), ruleKey, ruleRevision.ToString(null as IFormatProvider), eventId.Value,
            scheduleRevision.ToString(null as IFormatProvider), whom, channel.ToString(), slot);
}

/// <summary>How a reminder reaches a person.</summary>
public enum ReminderChannel
{
    /// <summary>By e-mail.</summary>
    Email,
}
