using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The partnerships each organisation is a member of on a day.</summary>
public sealed class PartnershipsOfOrganisation(IStoreSession session) : PagesThroughEdges<PartnershipMember, Partnership>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<PartnershipMember> EdgesOf(IQueryable<PartnershipMember> edges, IReadOnlyCollection<NodeId> parents, DateOnly day) =>
        edges.Where(x =>
            parents.Contains(x.OrganisationId) && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));

    /// <inheritdoc/>
    protected override NodeId ParentOf(PartnershipMember edge) => edge.OrganisationId;

    /// <inheritdoc/>
    protected override NodeId NodeOf(PartnershipMember edge) => edge.PartnershipId;
}
