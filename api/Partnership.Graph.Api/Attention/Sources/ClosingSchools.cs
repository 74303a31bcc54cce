using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Schools that close or have closed while programmes at work or events still to begin count on them.</summary>
public sealed class ClosingSchools(IStoreSession session) : AttentionSource<School>(session)
{
    private static readonly Order<School> EarliestFirst = Order<School>.By(x => x.ClosedOn ?? DateOnly.MinValue);
    private static readonly Order<School> LatestFirst = Order<School>.By(x => x.ClosedOn ?? DateOnly.MinValue, descending: true);
    private static readonly ProgrammeStage[] AtWork = [.. PartnershipFocus.ActiveStages, ProgrammeStage.Embedded];

    /// <inheritdoc/>
    public override AttentionKind Kind => AttentionKind.SchoolClosing;

    /// <inheritdoc/>
    public override IReadOnlyList<AttentionSeverity> Severities => [AttentionSeverity.High, AttentionSeverity.Medium];

    /// <inheritdoc/>
    protected override DueSeverity Severity => DueSeverity.Always(AttentionSeverity.Medium);

    /// <inheritdoc/>
    protected override Order<School> Ascending => EarliestFirst;

    /// <inheritdoc/>
    protected override Order<School> Descending => LatestFirst;

    /// <inheritdoc/>
    protected override IQueryable<School> Needing(AttentionScope scope) =>
        Counting(
            Session.Query<School>().Where(x => x.Status == OrganisationStatus.Closing || x.Status == OrganisationStatus.Closed),
            Participations(scope),
            Parties(scope));

    /// <inheritdoc/>
    protected override IQueryable<School> Without(AttentionSeverity severity, IQueryable<School> subjects, AttentionScope scope) =>
        severity == AttentionSeverity.High ? subjects.Where(x => x.Status != OrganisationStatus.Closed) : subjects.Where(x => x.Status == OrganisationStatus.Closed);

    /// <inheritdoc/>
    protected override async ValueTask<IQueryable<School>> OfAsync(IQueryable<School> subjects, NodeId partnership, AttentionScope scope, CancellationToken ct)
    {
        var schools = await CountedOnByAsync([partnership], scope, ct);
        return subjects.Where(x => schools.Contains(x.Id));
    }

    /// <inheritdoc/>
    protected override async ValueTask<IQueryable<School>> ConcerningAsync(IQueryable<School> subjects, OrganisationConcern organisation, AttentionScope scope, CancellationToken ct)
    {
        List<NodeId> schools = [organisation.Id, .. organisation.Schools, .. await CountedOnByAsync(organisation.Partnerships, scope, ct)];
        return subjects.Where(x => schools.Contains(x.Id));
    }

    // From the few programmes and events of the partnerships, not from all schools that close.
    private async ValueTask<IReadOnlyList<NodeId>> CountedOnByAsync(IReadOnlyList<NodeId> partnerships, AttentionScope scope, CancellationToken ct)
    {
        if (partnerships.Count == 0)
            return [];
        var now = scope.Now;
        var programmes = await Session.ToListAsync(Session.Query<Programme>().Where(x => partnerships.Contains(x.PartnershipId) && AtWork.Contains(x.Stage)).Select(x => x.Id), ct);
        var events = await Session.ToListAsync(Session.Query<Event>().Where(x => partnerships.Contains(x.PartnershipId) && x.StartsAt > now).Select(x => x.Id), ct);
        return
        [
            .. (await Session.ToListAsync(Session.Query<Participation>().ParticipationsOn(scope.Today).Where(x => programmes.Contains(x.ProgrammeId)).Select(x => x.SchoolId), ct))
                .Concat(await Session.ToListAsync(Parties(scope).Where(x => events.Contains(x.EventId)).Select(x => x.OrganisationId), ct))
                .Distinct(),
        ];
    }

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyList<AttentionItem>> DescribeAsync(IReadOnlyList<School> subjects, AttentionScope scope, CancellationToken ct)
    {
        List<NodeId> ids = [.. subjects.Select(subject => subject.Id)];
        var participations = await Session.ToListAsync(Participations(scope).Where(x => ids.Contains(x.SchoolId)), ct);
        var parties = await Session.ToListAsync(Parties(scope).Where(x => ids.Contains(x.OrganisationId)), ct);
        var links = await LineageOfSchool.ReadAsync(Session, ids, ct);
        var inPlace = ids.ConvertAll(id => SchoolLineage.Of(id, links, at: null).InPlace.Where(other => other != id));
        var found = await Session.FindManyAsync<Document>(
            [.. participations.Select(part => part.ProgrammeId), .. parties.Select(party => party.EventId), .. inPlace.SelectMany(successors => successors)], ct);
        var programmesOf = participations.ToLookup(part => part.SchoolId, part => part.ProgrammeId);
        var eventsOf = parties.ToLookup(party => party.OrganisationId, party => party.EventId);

        return [.. subjects.Zip(inPlace, (school, successors) => NeedsAttention.Closing(new SchoolClosing(
            school,
            ByName<School>(successors, found),
            ByName<Programme>(programmesOf[school.Id], found),
            [.. eventsOf[school.Id].Select(found.GetValueOrDefault).OfType<Event>().OrderBy(@event => @event.StartsAt).ThenBy(@event => @event.Id)])))];
    }

    // What the register names need not be in the graph.
    private static List<T> ByName<T>(IEnumerable<NodeId> ids, IReadOnlyDictionary<NodeId, Document> found) where T : NamedDocument =>
        [.. ids.Distinct().Select(found.GetValueOrDefault).OfType<T>().OrderBy(node => node.NormalisedName, StringComparer.Ordinal).ThenBy(node => node.Id)];

    private static IQueryable<School> Counting(IQueryable<School> schools, IQueryable<Participation> participations, IQueryable<EventParty> parties) =>
        schools.Where(x => participations.Any(part => part.SchoolId == x.Id) || parties.Any(party => party.OrganisationId == x.Id));

    private IQueryable<Participation> Participations(AttentionScope scope)
    {
        var programmes = Session.Query<Programme>().Where(x => AtWork.Contains(x.Stage));
        return Session.Query<Participation>().ParticipationsOn(scope.Today).Where(x => programmes.Any(programme => programme.Id == x.ProgrammeId));
    }

    private IQueryable<EventParty> Parties(AttentionScope scope)
    {
        var now = scope.Now;
        return Session.Query<EventParty>().Where(x => x.StartsAt > now && (x.Status == EventStatus.Tentative || x.Status == EventStatus.Confirmed));
    }
}
