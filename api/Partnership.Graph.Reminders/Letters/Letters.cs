using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Letters;

/// <summary>One reminder, of any purpose but a change; <see cref="ReminderPurpose.Attendance"/> asks how it went.</summary>
public sealed record ReminderLetter : Letter
{
    /// <summary>The reminder.</summary>
    public required ReminderItem Item { get; init; }
}

/// <summary>Two or more reminders for one person in one mail, the earliest event first; an event may come twice.</summary>
public sealed record DigestLetter : Letter
{
    /// <summary>The reminders.</summary>
    public required IReadOnlyList<ReminderItem> Items { get; init; }
}

/// <summary>An event was moved to another time or place since the person was told.</summary>
public sealed record ChangedLetter : Letter
{
    /// <summary>The event as it is now.</summary>
    public required ReminderItem Item { get; init; }

    /// <summary>When and where the person was told that it would be.</summary>
    public required EventSchedule Before { get; init; }
}

/// <summary>An event that the person was told of will not be held.</summary>
public sealed record CancelledLetter : Letter
{
    /// <summary>The event.</summary>
    public required ReminderItem Item { get; init; }

    /// <summary>When and where the person was told that it would be.</summary>
    public required EventSchedule Before { get; init; }
}

/// <summary>What is coming and what needs the coordinator, once a week.</summary>
public sealed record WeeklyLetter : Letter
{
    /// <summary>The first day of the week.</summary>
    public required DateOnly Week { get; init; }

    /// <summary>Events of the next 14 days, the earliest first.</summary>
    public required IReadOnlyList<EventFacts> Coming { get; init; }

    /// <summary>What needs somebody, the most pressing first.</summary>
    public required IReadOnlyList<NeedFacts> Needs { get; init; }
}

/// <summary>To the owner of events: mail to somebody failed for good, and nothing is sent there until it is put right.</summary>
public sealed record AddressFailedLetter : Letter
{
    /// <summary>The address.</summary>
    public required EmailAddress Failed { get; init; }

    /// <summary>Whose address it is.</summary>
    public string? Person { get; init; }

    /// <summary>What the provider said.</summary>
    public string? Detail { get; init; }

    /// <summary>The events the person would have been reminded of.</summary>
    public IReadOnlyList<EventFacts> Events { get; init; } = [];
}

/// <summary>To whoever answers for an event: somebody says that they cannot come.</summary>
public sealed record CannotComeLetter : Letter
{
    /// <summary>The event.</summary>
    public required EventFacts Event { get; init; }

    /// <summary>Who cannot come.</summary>
    public required string Person { get; init; }

    /// <summary>Where the person can be reached.</summary>
    public EmailAddress? Address { get; init; }

    /// <summary>What the person wrote.</summary>
    public string? Note { get; init; }
}

/// <summary>Something that needs a coordinator.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="SubjectId">The event or deliverable.</param>
/// <param name="Subject">Its name or title.</param>
/// <param name="On">The day it is about: of the event, or the day something was due.</param>
public sealed record NeedFacts(NeedKind Kind, NodeId SubjectId, string Subject, DateOnly On);

/// <summary>Why something needs a coordinator.</summary>
public enum NeedKind
{
    /// <summary>An event is close and not confirmed.</summary>
    NotConfirmed,

    /// <summary>An event is over and nobody has said how many came.</summary>
    NoAttendance,

    /// <summary>A deliverable is past its due day.</summary>
    DeliverableOverdue,

    /// <summary>A mail about an event could not be sent.</summary>
    MailFailed,
}
