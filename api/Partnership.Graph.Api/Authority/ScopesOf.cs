using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Authority;

/// <summary>
/// What a thing belongs to: whoever holds a coordinating or leading role for one of these may change it. The one place that
/// says so.
/// </summary>
public static class ScopesOf
{
    /// <summary>A partnership belongs to itself and to the organisations that are its members on the day.</summary>
    public static IReadOnlySet<NodeId> Partnership(NodeId partnership, IEnumerable<PartnershipMember> members, DateOnly today) =>
        members.Where(member => member.HoldsOn(today)).Select(member => member.OrganisationId).Append(partnership).ToHashSet();

    /// <summary>A partnership belongs to itself and to the organisations that are its members on the day.</summary>
    public static async ValueTask<IReadOnlySet<NodeId>> PartnershipAsync(IStoreSession session, NodeId partnership, DateOnly today, CancellationToken ct) =>
        Partnership(partnership, await session.ToListAsync(session.Query<PartnershipMember>().Where(x => x.PartnershipId == partnership), ct), today);

    /// <summary>A programme belongs to itself and to what its partnership belongs to.</summary>
    public static async ValueTask<IReadOnlySet<NodeId>> ProgrammeAsync(IStoreSession session, Programme programme, DateOnly today, CancellationToken ct) =>
        new HashSet<NodeId>(await PartnershipAsync(session, programme.PartnershipId, today, ct)) { programme.Id };

    /// <summary>
    /// An event belongs to itself, its programme, what its partnership belongs to, the organisation on whose site it is held and
    /// those that deliver it. Whoever is only invited does not change it.
    /// </summary>
    public static async ValueTask<IReadOnlySet<NodeId>> EventAsync(
        IStoreSession session, Event @event, IEnumerable<EventParty> parties, DateOnly today, CancellationToken ct)
    {
        var scopes = new HashSet<NodeId>(await PartnershipAsync(session, @event.PartnershipId, today, ct)) { @event.Id, @event.HostId };
        if (@event.ProgrammeId is { } programme)
            scopes.Add(programme);
        scopes.UnionWith(parties.Where(party => party.Role is EventPartyRole.Host or EventPartyRole.Provider).Select(party => party.OrganisationId));
        return scopes;
    }

    /// <summary>An organisation belongs to itself, and a school to the trust it is in on the day too.</summary>
    public static async ValueTask<IReadOnlySet<NodeId>> OrganisationAsync(IStoreSession session, NodeId organisation, DateOnly today, CancellationToken ct)
    {
        var memberships = await session.ToListAsync(session.Query<Membership>().Where(x => x.SchoolId == organisation), ct);
        return memberships.Where(membership => membership.HoldsOn(today)).Select(membership => membership.TrustId).Append(organisation).ToHashSet();
    }

    /// <summary>A person belongs to what the person's organisation belongs to; one without an organisation to nobody.</summary>
    public static async ValueTask<IReadOnlySet<NodeId>> PersonAsync(IStoreSession session, NodeId? organisation, DateOnly today, CancellationToken ct) =>
        organisation is { } known ? await OrganisationAsync(session, known, today, ct) : new HashSet<NodeId>();

    /// <summary>What a role can be for belongs to what it is; what is not there, or can have no role, to nobody.</summary>
    public static async ValueTask<IReadOnlySet<NodeId>> RoleScopeAsync(IStoreSession session, Document? scope, DateOnly today, CancellationToken ct) => scope switch
    {
        Organisation organisation => await OrganisationAsync(session, organisation.Id, today, ct),
        Graph.Partnership partnership => await PartnershipAsync(session, partnership.Id, today, ct),
        Programme programme => await ProgrammeAsync(session, programme, today, ct),
        Event happening => await EventAsync(session, happening, await session.ToListAsync(session.Query<EventParty>().Where(x => x.EventId == happening.Id), ct), today, ct),
        _ => new HashSet<NodeId>(),
    };
}
