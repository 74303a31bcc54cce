using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Letters;

namespace Partnership.Graph.Reminders.Links;

/// <summary>The links of mails, each signed for its recipient. Equal letters get equal links: expiry counts from the letter's date.</summary>
/// <param name="addresses">Where the pages are.</param>
public sealed class SignedLetterLinks(LinkAddresses addresses) : ILetterLinks
{
    /// <summary>How long a link about one event is good: 90 days, so that the earliest reminder still works on the day.</summary>
    public static readonly TimeSpan EventLife = TimeSpan.FromDays(90);

    /// <inheritdoc/>
    public LetterLinks ForPerson(NodeId person, ReminderTopic? topic, DateTimeOffset date) => new()
    {
        Unsubscribe = topic is { } from
            ? addresses.Of(new SignedLink(LinkPurpose.Unsubscribe, [person.Value, from.ToString()], date + LinkAddresses.LongLife))
            : null,
        CalendarFeed = addresses.Webcal(new SignedLink(LinkPurpose.CalendarFeed, [person.Value], date + LinkAddresses.LongLife)),
    };

    /// <inheritdoc/>
    public EventLinks ForEvent(NodeId person, NodeId eventId, DateTimeOffset date) => new()
    {
        Confirm = ForEvent(LinkPurpose.Confirm, person, eventId, date),
        CannotMakeIt = ForEvent(LinkPurpose.CannotMakeIt, person, eventId, date),
        Calendar = ForEvent(LinkPurpose.EventFile, person, eventId, date),
    };

    private Uri ForEvent(LinkPurpose purpose, NodeId person, NodeId eventId, DateTimeOffset date) =>
        addresses.Of(new SignedLink(purpose, [person.Value, eventId.Value], date + EventLife));
}
