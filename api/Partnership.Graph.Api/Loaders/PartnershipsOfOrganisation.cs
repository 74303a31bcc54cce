using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The partnerships each organisation is a member of on a day.</summary>
public sealed class PartnershipsOfOrganisation(IStoreSession session) : PagesThroughEdges<PartnershipMember, Partnership>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<PartnershipMember, NodeId>> Parent => x => x.OrganisationId;

    /// <inheritdoc/>
    protected override Expression<Func<PartnershipMember, NodeId>> Node => x => x.PartnershipId;

    /// <inheritdoc/>
    protected override IQueryable<PartnershipMember> EdgesOn(IQueryable<PartnershipMember> edges, DateOnly day) =>
        edges.Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));
}
