using Partnership.Graph.Api.Attention.Sources;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention;

/// <summary>
/// What an organisation has to do with on a day, looked up once for all sources, so that each of them finds its items from here
/// instead of asking everything that needs somebody whether it concerns the organisation.
/// </summary>
/// <param name="Id">The organisation.</param>
/// <param name="Partnerships">The partnerships of which it is a member.</param>
/// <param name="Programmes">The programmes in which it takes part.</param>
/// <param name="Events">The events in which it has a part.</param>
/// <param name="Schools">The schools that belong to it.</param>
public sealed record OrganisationConcern(
    NodeId Id, IReadOnlyList<NodeId> Partnerships, IReadOnlyList<NodeId> Programmes, IReadOnlyList<NodeId> Events, IReadOnlyList<NodeId> Schools)
{
    /// <summary>Looks it up.</summary>
    public static async ValueTask<OrganisationConcern> OfAsync(IStoreSession session, NodeId organisation, DateOnly today, CancellationToken ct) => new(
        organisation,
        await session.ToListAsync(session.Query<PartnershipMember>().MembersOn(today).Where(x => x.OrganisationId == organisation).Select(x => x.PartnershipId), ct),
        await session.ToListAsync(session.Query<Participation>().ParticipationsOn(today).Where(x => x.SchoolId == organisation).Select(x => x.ProgrammeId), ct),
        await session.ToListAsync(session.Query<EventParty>().Where(x => x.OrganisationId == organisation).Select(x => x.EventId), ct),
        await session.ToListAsync(session.Query<Membership>().MembershipsOn(today).Where(x => x.TrustId == organisation).Select(x => x.SchoolId), ct));
}
