using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Letters;

/// <summary>
/// What one mail says, as facts; how it looks is decided where it is composed. One kind of mail is one record. The same facts
/// make the same mail, so that a second attempt is the mail of the first.
/// </summary>
public abstract record Letter
{
    /// <summary>What the mail is known by, here and at the provider, the same at each attempt; the Message-ID is made of it.</summary>
    public required string Reference { get; init; }

    /// <summary>When it was first to be sent: the Date header, the same at each attempt.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>Who gets it.</summary>
    public required LetterRecipient To { get; init; }

    /// <summary>
    /// The topic the mail can be unsubscribed from; <c>null</c> where it cannot: notices to people who staff the event, and what owners
    /// must know.
    /// </summary>
    public ReminderTopic? Topic { get; init; }

    /// <summary>Where the recipient can go from here.</summary>
    public LetterLinks Links { get; init; } = LetterLinks.None;

    /// <summary>Whether it was asked for to see what it looks like; it says so.</summary>
    public bool Test { get; init; }
}

/// <summary>The person a mail goes to.</summary>
/// <param name="PersonId">The person; <c>null</c> for an address outside the graph.</param>
/// <param name="Name">The person's name, or the name of the role account.</param>
/// <param name="Address">Where it goes.</param>
public sealed record LetterRecipient(NodeId? PersonId, string Name, EmailAddress Address);

/// <summary>Links of a mail that are not about one of its events; <c>null</c> where the installation has no public address.</summary>
public sealed record LetterLinks
{
    /// <summary>No links at all.</summary>
    public static LetterLinks None { get; } = new();

    /// <summary>Where one POST ends mails of the topic (RFC 8058); signed for the person, and expiring.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>Where the person chooses topics.</summary>
    public Uri? Preferences { get; init; }

    /// <summary>The person's calendar feed, <c>webcal:</c>, signed.</summary>
    public Uri? CalendarFeed { get; init; }
}
