using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Mutations.States;

/// <summary>Reads events for commands about them.</summary>
public static class EventStates
{
    /// <summary>What is looked at to plan an event, for whoever may change the partnership or the programme that holds it.</summary>
    public static async ValueTask<EventState?> ForNewAsync(StateRequest request, CancellationToken ct)
    {
        var (command, session, today) = ((ScheduleEvent)request.Command, request.Session, request.Occasion.Today);
        var partnership = await session.FindAsync<Partnership>(command.PartnershipId, ct);
        var programme = command.ProgrammeId is { } id ? await session.FindAsync<Programme>(id, ct) : null;
        var whose = new EventState { Partnership = partnership, Programme = programme, Scopes = new HashSet<NodeId>() };
        if (partnership is not null)
        {
            // Whoever coordinates a programme plans its events, but not those of another partnership.
            whose = whose with
            {
                Scopes = programme?.PartnershipId == partnership.Id
                    ? await ScopesOf.ProgrammeAsync(session, programme, today, ct)
                    : await ScopesOf.PartnershipAsync(session, partnership.Id, today, ct),
            };
        }

        return await WithSurroundingsAsync(session, whose, command.Organisations, command.HostId, command.Date, ct);
    }

    /// <summary>The event with all that belongs to it.</summary>
    public static async ValueTask<EventState?> ReadAsync(StateRequest request, CancellationToken ct)
    {
        var (session, today) = (request.Session, request.Occasion.Today);
        if (await request.TargetAsync<Event>(ct) is not { } happening)
            return null;
        var id = happening.Id;
        var parties = await session.ToListAsync(session.Query<EventParty>().Where(x => x.EventId == id).OrderBy(x => x.Id), ct);
        var state = new EventState
        {
            Event = happening,
            Parties = parties,
            Services = await session.ToListAsync(session.Query<ClinicService>().Where(x => x.EventId == id).OrderBy(x => x.Id), ct),
            Attendance = await session.ToListAsync(session.Query<Attendance>().Where(x => x.EventId == id).OrderBy(x => x.Id), ct),
            Encounters = await session.ToListAsync(session.Query<Encounter>().Where(x => x.EventId == id).OrderBy(x => x.Id), ct),
            Partnership = await session.FindAsync<Partnership>(happening.PartnershipId, ct),
            Programme = happening.ProgrammeId is { } programme ? await session.FindAsync<Programme>(programme, ct) : null,
            Named = await request.NamedAsync(ct),
            Scopes = await ScopesOf.EventAsync(session, happening, parties, today, ct),
        };
        var moved = request.Command as RescheduleEvent;
        if (request.Command is CarryOverEvent carried)
            state = state with { Lineage = SchoolLineage.Of(carried.SchoolId, await LineageOfSchool.ReadAsync(session, [carried.SchoolId], ct), at: null) };
        return await WithSurroundingsAsync(
            session,
            state,
            [.. parties.Select(party => party.OrganisationId), .. request.Command is RescheduleEvent or CarryOverEvent ? request.Command.Named : []],
            moved?.HostId ?? happening.HostId,
            moved?.Date ?? happening.Date,
            ct);
    }

    private static async ValueTask<EventState> WithSurroundingsAsync(
        IStoreSession session, EventState state, IEnumerable<NodeId> organisations, NodeId host, DateOnly day, CancellationToken ct)
    {
        List<NodeId> ids = [.. organisations.Distinct()];
        var (dayBefore, dayAfter) = (day == DateOnly.MinValue ? day : day.AddDays(-1), day == DateOnly.MaxValue ? day : day.AddDays(1));
        return state with
        {
            Organisations = await session.FindManyAsync<Organisation>(ids, ct),
            Related = await RelatedAsync(session, state, ids, day, ct),
            OthersAtHost = await session.ToListAsync(
                session.Query<Event>().Where(x => x.HostId == host && x.Status != EventStatus.Cancelled && x.Date >= dayBefore && x.Date <= dayAfter).OrderBy(x => x.Id), ct),
        };
    }

    private static async ValueTask<IReadOnlySet<NodeId>> RelatedAsync(IStoreSession session, EventState state, List<NodeId> organisations, DateOnly day, CancellationToken ct)
    {
        var related = new HashSet<NodeId>();
        if (state.Partnership?.Id is { } partnership)
        {
            var members = await session.ToListAsync(session.Query<PartnershipMember>().Where(x => x.PartnershipId == partnership), ct);
            related.UnionWith(members.Where(member => member.HoldsOn(day)).Select(member => member.OrganisationId));
            var memberships = await session.ToListAsync(session.Query<Membership>().Where(x => organisations.Contains(x.SchoolId)), ct);
            related.UnionWith([.. memberships.Where(membership => membership.HoldsOn(day) && related.Contains(membership.TrustId)).Select(membership => membership.SchoolId)]);
        }

        if (state.Programme?.Id is { } programme)
        {
            var participations = await session.ToListAsync(session.Query<Participation>().Where(x => x.ProgrammeId == programme), ct);
            related.UnionWith(participations.Where(participation => participation.HoldsOn(day)).Select(participation => participation.SchoolId));
        }

        return related;
    }
}
