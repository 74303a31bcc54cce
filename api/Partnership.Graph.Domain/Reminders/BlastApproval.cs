using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// Mails of one change that wait for a second pair of eyes because they are many. Root of an aggregate of its own; one per change.
/// </summary>
public sealed record BlastApproval : Document
{
    /// <summary>What was changed: the event.</summary>
    public required NodeId SubjectId { get; init; }

    /// <summary>Its <see cref="Events.Event.ScheduleRevision"/> after the change.</summary>
    public required int ScheduleRevision { get; init; }

    /// <summary>What the mails are.</summary>
    public required ReminderPurpose Purpose { get; init; }

    /// <summary>How many mails wait.</summary>
    public required int Mails { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>What was decided; <c>null</c> until it is: <c>true</c> sends them, <c>false</c> drops them.</summary>
    public bool? Approved { get; init; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>Who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>The id of the approval for the notices of one change.</summary>
    public static NodeId IdOf(NodeId subject, int scheduleRevision, ReminderPurpose purpose) =>
        DerivedKey.Id(nameof(BlastApproval), subject.Value, scheduleRevision.ToString(null as IFormatProvider), purpose.ToString());
}
