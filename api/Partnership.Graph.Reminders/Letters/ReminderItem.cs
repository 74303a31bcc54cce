using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Letters;

/// <summary>One reminder within a mail.</summary>
public sealed record ReminderItem
{
    /// <summary>The reminder.</summary>
    public required NodeId ReminderId { get; init; }

    /// <summary>What it is for.</summary>
    public required ReminderPurpose Purpose { get; init; }

    /// <summary>The event.</summary>
    public required EventFacts Event { get; init; }

    /// <summary>When it should have gone, where it goes late; the mail says so. <c>null</c> where it is on time.</summary>
    public DateTimeOffset? LateSince { get; init; }

    /// <summary>Whether it came about too late for the reminder's usual time, as the event was planned at short notice.</summary>
    public bool ShortNotice { get; init; }

    /// <summary>The person the recipient stands in for; <c>null</c> where it is the recipient's own.</summary>
    public string? InsteadOf { get; init; }

    /// <summary>Whether nobody holds the role that is to be reminded, so that the recipient, who answers for the event, gets it.</summary>
    public bool NobodyElse { get; init; }
}
