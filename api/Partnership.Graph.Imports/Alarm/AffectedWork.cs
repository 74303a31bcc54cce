using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Imports.Alarm;

/// <summary>What hangs on one organisation: the events still to come, the programmes at work and the partnerships it is in.</summary>
/// <param name="Events">The events still to come, soonest first.</param>
/// <param name="Programmes">The programmes at work.</param>
/// <param name="Partnerships">The partnerships.</param>
/// <param name="People">Who coordinates or leads one of these, or the organisation.</param>
public sealed record AffectedWork(IReadOnlyList<NodeId> Events, IReadOnlyList<NodeId> Programmes, IReadOnlyList<NodeId> Partnerships, IReadOnlyList<NodeId> People)
{
    /// <summary>Whether there is nothing.</summary>
    public bool IsNothing => Events.Count + Programmes.Count + Partnerships.Count == 0;

    private static readonly ProgrammeStage[] AtWork = [.. PartnershipFocus.ActiveStages, ProgrammeStage.Embedded];

    /// <summary>Reads what hangs on some organisations, in a few queries for all of them.</summary>
    /// <returns>An entry for each organisation that something hangs on.</returns>
    public static async ValueTask<IReadOnlyDictionary<NodeId, AffectedWork>> ReadAsync(
        IStoreSession session, IReadOnlyCollection<NodeId> organisations, DateTimeOffset now, CancellationToken ct)
    {
        if (organisations.Count == 0)
            return new Dictionary<NodeId, AffectedWork>();
        var today = EnglishDay.At(now);
        var ids = organisations.ToList();
        var parties = await session.ToListAsync(
            session.Query<EventParty>().Where(x => ids.Contains(x.OrganisationId) && x.StartsAt > now && (x.Status == EventStatus.Tentative || x.Status == EventStatus.Confirmed)), ct);
        var participations = (await session.ToListAsync(session.Query<Participation>().Where(x => ids.Contains(x.SchoolId)), ct)).Where(edge => edge.HoldsOn(today)).ToList();
        var programmes = await session.FindManyAsync<Programme>([.. participations.Select(edge => edge.ProgrammeId)], ct);
        var members = (await session.ToListAsync(session.Query<PartnershipMember>().Where(x => ids.Contains(x.OrganisationId)), ct)).Where(edge => edge.HoldsOn(today)).ToList();
        var partnerships = await session.FindManyAsync<Partnership>([.. members.Select(edge => edge.PartnershipId)], ct);

        var eventsOf = parties.OrderBy(party => party.StartsAt).ThenBy(party => party.EventId).ToLookup(party => party.OrganisationId, party => party.EventId);
        var programmesOf = participations.Where(edge => programmes.TryGetValue(edge.ProgrammeId, out var programme) && AtWork.Contains(programme.Stage))
            .ToLookup(edge => edge.SchoolId, edge => edge.ProgrammeId);
        var partnershipsOf = members.Where(edge => partnerships.TryGetValue(edge.PartnershipId, out var partnership) && partnership.Status != PartnershipStatus.Ended)
            .ToLookup(edge => edge.OrganisationId, edge => edge.PartnershipId);

        var scopes = ids.Concat(eventsOf.SelectMany(of => of)).Concat(programmesOf.SelectMany(of => of)).Concat(partnershipsOf.SelectMany(of => of))
            .Concat(programmes.Values.Select(programme => programme.PartnershipId)).Distinct().ToList();
        var roles = await session.ToListAsync(session.Query<RoleAssignment>().Where(x => scopes.Contains(x.ScopeId) && (x.Role == Role.Coordinator || x.Role == Role.Lead)), ct);
        var peopleOf = roles.Where(role => role.HoldsOn(today)).ToLookup(role => role.ScopeId, role => role.PersonId);

        return ids.Distinct().Select(id => (Id: id, Work: Of(id))).Where(each => !each.Work.IsNothing).ToDictionary(each => each.Id, each => each.Work);

        AffectedWork Of(NodeId id)
        {
            NodeId[] theirs = [.. programmesOf[id].Order()];
            NodeId[] concerned = [id, .. eventsOf[id], .. theirs, .. partnershipsOf[id], .. theirs.Select(programme => programmes[programme].PartnershipId)];
            return new(
                [.. eventsOf[id].Distinct()], [.. theirs.Distinct()], [.. partnershipsOf[id].Distinct().Order()],
                [.. concerned.SelectMany(scope => peopleOf[scope]).Distinct().Order()]);
        }
    }
}
