using Partnership.Graph.Api.Seed.Days;
using Partnership.Graph.Api.Seed.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Seed.Nouns;

/// <summary>An item of <c>events.json</c>: an event with who takes part, what is offered, who came and what pupils met.</summary>
internal sealed record EventEntry : SeedEntry
{
    public required SeedKey Partnership { get; init; }
    public SeedKey? Programme { get; init; }
    public required string Name { get; init; }
    public required EventKind Kind { get; init; }
    public required EventStatus Status { get; init; }
    public string? CancelledReason { get; init; }
    public required SeedDay Date { get; init; }
    public required TimeOnly Start { get; init; }
    public required TimeOnly End { get; init; }
    public required NodeId Host { get; init; }
    public required string Venue { get; init; }
    public int? Capacity { get; init; }
    public int ScheduleRevision { get; init; }
    public IReadOnlyList<NodeId> Providers { get; init; } = [];
    public IReadOnlyList<NodeId> Invited { get; init; } = [];
    public IReadOnlyList<ServiceItem> Services { get; init; } = [];
    public IReadOnlyList<AttendanceItem> Attendance { get; init; } = [];
    public IReadOnlyList<EncounterItem> Encounters { get; init; } = [];

    /// <inheritdoc/>
    public override IEnumerable<Document> ToDocuments(SeedCalendar calendar)
    {
        var from = Provenance(calendar);
        var date = from.On(Date);
        Check(date, calendar);

        var happening = new Event
        {
            Id = Key.Of(nameof(Event)),
            AggregateId = Key.Of(nameof(Event)),
            Source = from.Source,
            AsOf = from.AsOf,
            PartnershipId = Partnership.Of(nameof(Graph.Partnership)),
            ProgrammeId = Programme?.Of(nameof(Domain.Programmes.Programme)),
            HostId = Host,
            Name = Name,
            Kind = Kind,
            Date = date,
            StartTime = Start,
            EndTime = End,
            TimeZone = IanaZone.London,
            Venue = Venue,
            Status = Status,
            CancelledReason = CancelledReason,
            Capacity = Capacity,
            ScheduleRevision = ScheduleRevision,
        };
        return
        [
            happening,
            EventParty.Of(happening, Host, EventPartyRole.Host),
            .. Providers.Select(provider => EventParty.Of(happening, provider, EventPartyRole.Provider)),
            .. Invited.Select(school => EventParty.Of(happening, school, EventPartyRole.Invited)),
            .. Services.Select(service => service.ToDocument(happening)),
            .. Attendance.Select(count => count.ToDocument(happening)),
            .. Encounters.Select((encounter, index) => encounter.ToDocument(happening, index + 1)),
        ];
    }

    private void Check(DateOnly date, SeedCalendar calendar)
    {
        if (Status == EventStatus.Cancelled != CancelledReason is not null)
            throw new FormatException("an event has a cancelledReason exactly when it is CANCELLED.");
        if (Status == EventStatus.Completed && date >= calendar.FirstStart)
            throw new FormatException("an event that is COMPLETED is before the first start.");
        if (Status != EventStatus.Completed && Attendance.Any(count => count.Actual is not null))
            throw new FormatException("an event has actual attendance only when it is COMPLETED.");
        if (Kind == EventKind.PopupClinic != Services.Count > 0)
            throw new FormatException("an event has services exactly when it is a POPUP_CLINIC.");
        if (End <= Start)
            throw new FormatException("an event ends after it begins, on the same day.");
    }
}
