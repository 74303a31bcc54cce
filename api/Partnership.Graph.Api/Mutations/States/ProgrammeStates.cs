using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads programmes for commands about them, their schools, outcomes or what pupils said.</summary>
public static class ProgrammeStates
{
    /// <summary>The programme whose part the target is.</summary>
    public static async ValueTask<ProgrammeState?> ReadAsync(StateRequest request, CancellationToken ct)
    {
        var session = request.Session;
        if (await request.TargetAsync<Document>(ct) is not { } target || await session.FindAsync<Programme>(target.AggregateId, ct) is not { } programme)
            return null;
        var (id, partnership, now, stages) = (programme.Id, programme.PartnershipId, request.Occasion.Now, PartnershipFocus.ActiveStages);
        var carried = request.Command as CarryOverParticipation;
        return new ProgrammeState
        {
            Programme = programme,
            Participations = await session.ToListAsync(session.Query<Participation>().Where(x => x.ProgrammeId == id), ct),
            Outcomes = await session.ToListAsync(session.Query<Outcome>().Where(x => x.ProgrammeId == id), ct),
            PupilVoice = await session.ToListAsync(session.Query<PupilVoice>().Where(x => x.ProgrammeId == id), ct),
            Partnership = await session.FindAsync<Partnership>(partnership, ct)
                ?? throw new InvalidOperationException($"{partnership} is referred to and is not in the store."),
            OthersRunning = await session.CountAsync(session.Query<Programme>().Where(x => x.PartnershipId == partnership && x.Id != id && stages.Contains(x.Stage)), ct),
            EventsToCome = await session.CountAsync(session.Query<Event>().Where(x => x.ProgrammeId == id && x.StartsAt > now && x.Status != EventStatus.Cancelled), ct),
            Lineage = carried is null ? null : SchoolLineage.Of(carried.SchoolId, await LineageOfSchool.ReadAsync(session, [carried.SchoolId], ct), at: null),
            EventsOfSchool = carried is null ? 0 : await EventsOfSchoolAsync(session, id, carried.SchoolId, now, ct),
            Named = await request.NamedAsync(ct),
            Scopes = await ScopesOf.ProgrammeAsync(session, programme, request.Occasion.Today, ct),
        };
    }

    private static ValueTask<int> EventsOfSchoolAsync(IStoreSession session, NodeId programme, NodeId school, DateTimeOffset now, CancellationToken ct)
    {
        var parties = session.Query<EventParty>().Where(x => x.OrganisationId == school && x.StartsAt > now && x.Status != EventStatus.Cancelled);
        return session.CountAsync(session.Query<Event>().Where(x => x.ProgrammeId == programme && parties.Any(party => party.EventId == x.Id)), ct);
    }
}
