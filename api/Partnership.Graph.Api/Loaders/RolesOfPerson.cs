using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The roles of each person at all times.</summary>
public sealed class RolesOfPerson(IStoreSession session) : ChildrenByParent<RoleAssignment>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<RoleAssignment> ChildrenOf(IQueryable<RoleAssignment> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.PersonId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(RoleAssignment child) => child.PersonId;
}
