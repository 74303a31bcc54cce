using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Letters;

/// <summary>What a mail can say of an event. Texts are as people typed them: whoever writes them into a mail escapes them.</summary>
public sealed record EventFacts
{
    /// <summary>The event.</summary>
    public required NodeId Id { get; init; }

    /// <summary>Its name, for example <c>Flu clinic, Rivers Primary Academy</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What kind of event it is.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>Where it stands.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>When and where it is, on the clock on the wall at the venue.</summary>
    public required EventSchedule Schedule { get; init; }

    /// <summary>When it begins, UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends, UTC.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>How often it was moved, from 0.</summary>
    public required int ScheduleRevision { get; init; }

    /// <summary>The organisation on whose site it is held, for example the school.</summary>
    public required string Host { get; init; }

    /// <summary>The partnership that holds it.</summary>
    public required string Partnership { get; init; }

    /// <summary>The programme it belongs to.</summary>
    public string? Programme { get; init; }

    /// <summary>Who sends the people that deliver it, for example the NHS trust.</summary>
    public IReadOnlyList<string> Providers { get; init; } = [];

    /// <summary>Who else is invited, beside the host.</summary>
    public IReadOnlyList<string> Invited { get; init; } = [];

    /// <summary>What a clinic offers, and to whom.</summary>
    public IReadOnlyList<ClinicService> Services { get; init; } = [];

    /// <summary>How many can take part.</summary>
    public int? Capacity { get; init; }

    /// <summary>How many people are expected, all audiences together; <c>null</c> where nobody has said.</summary>
    public int? Expected { get; init; }

    /// <summary>Why it was cancelled.</summary>
    public string? CancelledReason { get; init; }

    /// <summary>Why it was moved the last time; <c>null</c> where nobody said, or it was not moved.</summary>
    public string? MovedReason { get; init; }

    /// <summary>Whom to ask, the other side first; never the recipient.</summary>
    public IReadOnlyList<ContactFacts> Contacts { get; init; } = [];

    /// <summary>Where the recipient can go for this event.</summary>
    public EventLinks Links { get; init; } = EventLinks.None;
}

/// <summary>Somebody to ask about an event.</summary>
/// <param name="Name">The person's name, or the name of the role account.</param>
/// <param name="Organisation">The organisation the person works for.</param>
/// <param name="Side">The side the person stands on.</param>
/// <param name="Address">The work e-mail address.</param>
public sealed record ContactFacts(string Name, string? Organisation, Side? Side, EmailAddress? Address);

/// <summary>Links about one event, signed for the recipient; <c>null</c> where the installation has no public address.</summary>
public sealed record EventLinks
{
    /// <summary>No links at all.</summary>
    public static EventLinks None { get; } = new();

    /// <summary>A page to confirm the plan, or that the recipient comes.</summary>
    public Uri? Confirm { get; init; }

    /// <summary>A page to say that the recipient cannot make it.</summary>
    public Uri? CannotMakeIt { get; init; }

    /// <summary>A page to say how many came.</summary>
    public Uri? RecordAttendance { get; init; }

    /// <summary>The event as an <c>.ics</c> file.</summary>
    public Uri? Calendar { get; init; }
}
