using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What mails say of some events, read for all of them together.</summary>
internal sealed class EventFactsReader
{
    private readonly ILetterLinks _links;
    private readonly RecipientFacts _people;
    private readonly IReadOnlyDictionary<NodeId, NamedDocument> _names;
    private readonly ILookup<NodeId, ClinicService> _services;
    private readonly ILookup<NodeId, Attendance> _attendance;
    private readonly ILookup<NodeId, AuditEntry> _moves;

    private EventFactsReader(
        ILetterLinks links, RecipientFacts people, IReadOnlyDictionary<NodeId, NamedDocument> names, ILookup<NodeId, ClinicService> services,
        ILookup<NodeId, Attendance> attendance, ILookup<NodeId, AuditEntry> moves) =>
        (_links, _people, _names, _services, _attendance, _moves) = (links, people, names, services, attendance, moves);

    internal RecipientFacts People => _people;

    internal static async Task<EventFactsReader> ReadAsync(
        ReminderPorts ports, IStoreSession session, IReadOnlyCollection<Event> events, IEnumerable<NodeId> others, CancellationToken cancellationToken)
    {
        var people = await RecipientReader.ReadAsync(session, events, others, ports.Failed, cancellationToken);
        var ids = events.Select(one => one.Id).ToArray();
        var services = await session.ToListAsync(session.Query<ClinicService>().Where(service => ids.Contains(service.EventId)), cancellationToken);
        var attendance = await session.ToListAsync(session.Query<Attendance>().Where(count => ids.Contains(count.EventId)), cancellationToken);
        var named = events.SelectMany(one => people.Parties[one.Id].Select(party => party.OrganisationId).Append(one.HostId).Append(one.PartnershipId))
            .Concat(events.Select(one => one.ProgrammeId).OfType<NodeId>())
            .Concat(people.People.Values.Select(person => person.OrganisationId).OfType<NodeId>());
        var names = await session.FindReadableAsync<NamedDocument>([.. named.Distinct()], ports.Failed, cancellationToken);
        return new EventFactsReader(
            ports.Links, people, names, services.ToLookup(service => service.EventId), attendance.ToLookup(count => count.EventId),
            await MovesAsync(session, events, cancellationToken));
    }

    internal EventFacts Of(Event one, NodeId? recipient, DateTimeOffset date)
    {
        var expected = _attendance[one.Id].Where(count => count.Planned is not null).ToList();
        return new EventFacts
        {
            Id = one.Id,
            Name = one.Name,
            Kind = one.Kind,
            Status = one.Status,
            Schedule = EventSchedule.Of(one),
            StartsAt = one.StartsAt,
            EndsAt = one.EndsAt,
            ScheduleRevision = one.ScheduleRevision,
            Host = Name(one.HostId),
            Partnership = Name(one.PartnershipId),
            Programme = one.ProgrammeId is { } programme ? Name(programme) : null,
            Providers = Names(one, EventPartyRole.Provider),
            Invited = Names(one, EventPartyRole.Invited),
            Services = [.. _services[one.Id].OrderBy(service => service.Id)],
            Capacity = one.Capacity,
            Expected = expected.Count == 0 ? null : expected.Sum(count => count.Planned),
            CancelledReason = one.CancelledReason,
            MovedReason = _moves[one.Id].MaxBy(move => move.Number)?.Reason,
            Contacts = Contacts(one, recipient, date),
            Links = recipient is { } person ? _links.ForEvent(person, one.Id, date) : EventLinks.None,
        };
    }

    // Why an event was moved stands in its audit alone.
    private static async ValueTask<ILookup<NodeId, AuditEntry>> MovesAsync(IStoreSession session, IEnumerable<Event> events, CancellationToken cancellationToken)
    {
        var moved = events.Where(one => one.ScheduleRevision > 0).Select(one => one.Id).ToArray();
        IReadOnlyList<AuditEntry> moves = moved.Length == 0
            ? []
            : await session.ToListAsync(session.Query<AuditEntry>().Where(entry => moved.Contains(entry.SubjectId) && entry.Action == "rescheduleEvent"), cancellationToken);
        return moves.ToLookup(move => move.SubjectId);
    }

    // Whoever would be reminded of the event, the other side first, and never the recipient.
    private IReadOnlyList<ContactFacts> Contacts(Event one, NodeId? recipient, DateTimeOffset date)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(date, one.TimeZone.Rules).DateTime);
        var own = recipient is { } id && _people.People.TryGetValue(id, out var self) ? _people.SideOf(self.OrganisationId, one.PartnershipId) : null;
        return
        [
            .. Recipients.Of(one, BuiltInRules.Default.Revisions[0].Recipients, null, ReminderTopic.Changes, _people, day).Reached
                .Where(contact => contact.Person.Id != recipient)
                .Select(contact => new ContactFacts(
                    contact.Person.Name,
                    contact.Person.OrganisationId is { } organisation ? Name(organisation) : null,
                    _people.SideOf(contact.Person.OrganisationId, one.PartnershipId),
                    contact.Person.WorkEmail))
                .OrderBy(contact => contact.Side == own),
        ];
    }

    private IReadOnlyList<string> Names(Event one, EventPartyRole role) =>
        [.. _people.Parties[one.Id].Where(party => party.Role == role).Select(party => Name(party.OrganisationId)).Order(StringComparer.Ordinal)];

    private string Name(NodeId id) => _names.TryGetValue(id, out var named) ? named.Name : id.Value;
}
