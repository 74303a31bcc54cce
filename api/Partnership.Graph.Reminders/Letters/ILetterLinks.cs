using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Letters;

/// <summary>Makes the links of mails, signed for their recipient. An installation without a public address makes none.</summary>
public interface ILetterLinks
{
    /// <summary>Links that are not about one event.</summary>
    /// <param name="person">The recipient.</param>
    /// <param name="topic">The topic of the mail; <c>null</c> where it cannot be unsubscribed from.</param>
    /// <param name="date">The mail's date, from which links expire: the same links at each attempt.</param>
    LetterLinks ForPerson(NodeId person, ReminderTopic? topic, DateTimeOffset date);

    /// <summary>Links about one event.</summary>
    /// <param name="person">The recipient.</param>
    /// <param name="eventId">The event.</param>
    /// <param name="date">The mail's date, from which links expire.</param>
    EventLinks ForEvent(NodeId person, NodeId eventId, DateTimeOffset date);
}

/// <summary>No links: for an installation that has no public address.</summary>
public sealed class NoLetterLinks : ILetterLinks
{
    /// <inheritdoc/>
    public LetterLinks ForPerson(NodeId person, ReminderTopic? topic, DateTimeOffset date) => LetterLinks.None;

    /// <inheritdoc/>
    public EventLinks ForEvent(NodeId person, NodeId eventId, DateTimeOffset date) => EventLinks.None;
}
