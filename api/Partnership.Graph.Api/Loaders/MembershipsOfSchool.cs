using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The times of each school in trusts, earliest first; an unknown first day comes before all others.</summary>
public sealed class MembershipsOfSchool(IStoreSession session) : ChildrenByParent<Membership>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<Membership> ChildrenOf(IQueryable<Membership> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.SchoolId)).OrderBy(x => x.From).ThenBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(Membership child) => child.SchoolId;
}
