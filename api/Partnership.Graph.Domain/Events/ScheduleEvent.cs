using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>Plans an event. It is tentative until everyone it needs has agreed.</summary>
/// <param name="PartnershipId">The partnership that holds it.</param>
/// <param name="Name">What it is known as.</param>
/// <param name="Kind">What kind of event it is.</param>
/// <param name="Date">The day at the venue.</param>
/// <param name="StartTime">When it begins, on a clock on the wall at the venue.</param>
/// <param name="EndTime">When it ends, on the same day.</param>
/// <param name="HostId">The organisation on whose site it is held.</param>
/// <param name="Venue">Where it is held.</param>
public sealed record ScheduleEvent(
    NodeId PartnershipId, string Name, EventKind Kind, DateOnly Date, TimeOnly StartTime, TimeOnly EndTime, NodeId HostId, string Venue) : Command<EventState>
{
    /// <summary>The programme it belongs to.</summary>
    public NodeId? ProgrammeId { get; init; }

    /// <summary>The time zone of the venue; England's when left out.</summary>
    public IanaZone? TimeZone { get; init; }

    /// <summary>How many people can take part; no limit when left out.</summary>
    public int? Capacity { get; init; }

    /// <summary>The organisations that send the people who deliver it.</summary>
    public IReadOnlyList<NodeId>? ProviderIds { get; init; }

    /// <summary>The organisations whose pupils, staff or parents are invited.</summary>
    public IReadOnlyList<NodeId>? InvitedIds { get; init; }

    /// <summary>What a clinic offers.</summary>
    public IReadOnlyList<PlannedService>? Services { get; init; }

    /// <summary>How many people are expected.</summary>
    public IReadOnlyList<Counted>? Planned { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => null;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => Organisations.Append(PartnershipId).Concat(ProgrammeId is { } programme ? [programme] : []);

    /// <summary>The organisations the command gives a part in the event, the host first.</summary>
    public IEnumerable<NodeId> Organisations => [HostId, .. ProviderIds ?? [], .. InvitedIds ?? []];

    /// <inheritdoc/>
    public override Decision Decide(EventState state, Occasion occasion)
    {
        var checks = new Checks();
        CheckWhose(checks, state);
        var time = new EventTime(Date, StartTime, EndTime, TimeZone ?? IanaZone.London);
        time.Check(checks, occasion.Now);
        CheckOrganisations(checks, state);

        var id = NodeId.New(nameof(Event), occasion.Now);
        var planned = new Event
        {
            Id = id,
            AggregateId = id,
            Source = Source.User,
            Name = checks.Text(Name, "name"),
            PartnershipId = PartnershipId,
            ProgrammeId = ProgrammeId,
            HostId = HostId,
            Kind = Kind,
            Date = Date,
            StartTime = StartTime,
            EndTime = EndTime,
            TimeZone = time.Zone,
            Venue = checks.Text(Venue, "venue"),
            Status = EventStatus.Tentative,
            Capacity = checks.Number(Capacity, "capacity", 1, EventChecks.MostPeople),
        }.EnteredOn(occasion.Today);
        List<Document> documents = [planned, .. PartiesOf(planned), .. ServicesOf(checks, planned, state), .. CountsOf(checks, planned, state)];
        return checks.AllHold
            ? new Decision.Accepted(id)
            {
                Upserts = documents,
                Warnings = [.. time.Warnings(), .. EventChecks.Warnings(Organisations, state), .. EventChecks.Clashes(planned, state)],
            }
            : checks.Refusal;
    }

    private void CheckWhose(Checks checks, EventState state)
    {
        if (state.Partnership is null)
            checks.Refuse(new NotFound(PartnershipId));
        if (ProgrammeId is { } programme && state.Programme is null)
            checks.Refuse(new NotFound(programme));
        checks.Rule(state.Programme is not { } found || found.PartnershipId == PartnershipId, "programmeId", $"'programmeId' is {state.Programme?.Name}, a programme of another partnership; name one of this partnership, or that partnership.");
        checks.IsAtWork(state.Partnership, state.Programme);
    }

    private void CheckOrganisations(Checks checks, EventState state)
    {
        checks.WorksOn(HostId, "hostId", Date, state);
        checks.HostSuits(Kind, HostId, state);
        CheckParties(checks, ProviderIds ?? [], "providerIds", state);
        CheckParties(checks, InvitedIds ?? [], "invitedIds", state);
    }

    private void CheckParties(Checks checks, IReadOnlyList<NodeId> ids, string field, EventState state)
    {
        checks.Rule(ids.Count <= Checks.MostItems, field, $"'{field}' has {ids.Count} organisations; at most {Checks.MostItems} take part in an event.");
        foreach (var (index, id) in ids.Take(Checks.MostItems).Index())
        {
            var at = $"{field}.{index}";
            checks.WorksOn(id, at, Date, state);
            checks.Rule(Organisations.Count(other => other == id) == 1, at, $"'{at}' is {id}, which has a part in the event already; an organisation has one part.");
        }
    }

    private IEnumerable<EventParty> PartiesOf(Event planned) =>
    [
        EventParty.Of(planned, HostId, EventPartyRole.Host),
        .. (ProviderIds ?? []).Distinct().Select(provider => EventParty.Of(planned, provider, EventPartyRole.Provider)),
        .. (InvitedIds ?? []).Distinct().Select(invited => EventParty.Of(planned, invited, EventPartyRole.Invited)),
    ];

    private List<ClinicService> ServicesOf(Checks checks, Event planned, EventState state)
    {
        var services = Services ?? [];
        checks.Rule(services.Count <= Checks.MostItems, "services", $"'services' has {services.Count} items; at most {Checks.MostItems} are kept.");
        checks.Rule(Kind is EventKind.PopupClinic == services.Count > 0, "services", Kind is EventKind.PopupClinic ? "'services' is empty; say what the clinic offers." : $"'services' is given for a {ConstantCase.Of(Kind)}; only a POPUP_CLINIC offers services.");
        var schools = state.SchoolsAmong(Organisations);
        List<ClinicService> documents = [];
        foreach (var (index, service) in services.Take(Checks.MostItems).Index())
        {
            var at = $"services.{index}";
            checks.Rule(services.Take(index).All(other => other.Offer != service.Offer), $"{at}.offer", $"'{at}.offer' is {ConstantCase.Of(service.Offer)} again; name each once.");
            checks.Rule(service.Offer is not ClinicOffer.Other || !string.IsNullOrWhiteSpace(service.Description), $"{at}.description", $"'{at}.description' is empty; say what OTHER is.");
            documents.Add(new ClinicService
            {
                Id = NodeId.Of(nameof(ClinicService), $"{planned.Id.Key}.{service.Offer}"),
                AggregateId = planned.Id,
                Source = planned.Source,
                AsOf = planned.AsOf,
                EventId = planned.Id,
                Offer = service.Offer,
                Description = checks.OptionalText(service.Description, $"{at}.description", Checks.LongText),
                YearGroups = checks.TaughtYears(service.YearGroups ?? [], $"{at}.yearGroups", schools),
            });
        }

        return documents;
    }

    private IEnumerable<Attendance> CountsOf(Checks checks, Event planned, EventState state)
    {
        var counts = Planned ?? [];
        checks.CountsAreSound(counts, "planned", [.. Organisations], state.SchoolsAmong(Organisations));
        var together = CountChecks.Together(counts.Select(count => (int?)count.Count));
        checks.Rule(!(together > Capacity), "planned", $"'planned' is {together} people together, more than the {Capacity} who can take part; raise 'capacity' or expect fewer.");
        return counts.Select(count => planned.Count(count) with { Planned = count.Count });
    }
}
