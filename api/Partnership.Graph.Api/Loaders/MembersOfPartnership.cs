using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The members of each partnership at all times.</summary>
public sealed class MembersOfPartnership(IStoreSession session) : ChildrenByParent<PartnershipMember>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<PartnershipMember> ChildrenOf(IQueryable<PartnershipMember> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.PartnershipId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(PartnershipMember child) => child.PartnershipId;
}
