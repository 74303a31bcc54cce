using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Mails.Wording;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Reminders.Pages;

/// <summary>The person and the event a link is about, as they are now.</summary>
internal sealed record EventPageFacts(Person Person, Event Event, EventFacts Facts, Planning.RecipientFacts People)
{
    /// <summary>Reads them; <c>null</c> where one of them is not there any more.</summary>
    public static async Task<EventPageFacts?> ReadAsync(ReminderPorts ports, SignedLink link, CancellationToken cancellationToken)
    {
        var (person, eventId) = (NodeId.Parse(link.Subjects[0], null), NodeId.Parse(link.Subjects[1], null));
        await using var session = ports.Store.OpenSession();
        if (await session.FindAsync<Event>(eventId, cancellationToken) is not { } one)
            return null;
        var reader = await EventFactsReader.ReadAsync(ports, session, [one], [person], cancellationToken);
        return reader.People.People.TryGetValue(person, out var found)
            ? new EventPageFacts(found, one, reader.Of(one, person, ports.Clock.GetUtcNow()), reader.People)
            : null;
    }

    /// <summary>Why nothing can be said about the event any more; <c>null</c> where something can.</summary>
    public PageContent? Over(DateTimeOffset now) =>
        Event.Status == EventStatus.Cancelled
            ? new PageContent("This event is cancelled") { Paragraphs = ["It will not be held, so there is nothing to answer."], Facts = Rows() }
        : Event.Status == EventStatus.Completed || Event.StartsAt <= now
            ? new PageContent("This event has begun or is over") { Paragraphs = ["There is nothing to answer any more."], Facts = Rows() }
        : null;

    /// <summary>What a page shows of the event.</summary>
    public IReadOnlyList<(string Name, string Value)> Rows() =>
    [
        ("Event", Facts.Name),
        ("When", HumanTimes.When(Facts.Schedule)),
        ("Where", Facts.Schedule.Venue.Contains(Facts.Host, StringComparison.OrdinalIgnoreCase) ? Facts.Schedule.Venue : $"{Facts.Schedule.Venue}, {Facts.Host}"),
        .. Contacts(),
    ];

    private IEnumerable<(string Name, string Value)> Contacts() => Facts.Contacts.Count == 0
        ? []
        : [("Whom to ask", string.Join('\n', Facts.Contacts.Select(contact => contact.Address is { } address ? $"{contact.Name}, {address.Value}" : contact.Name)))];
}
