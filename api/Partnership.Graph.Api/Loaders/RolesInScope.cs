using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The roles for each organisation, partnership, programme or event at all times.</summary>
public sealed class RolesInScope(IStoreSession session) : ChildrenByParent<RoleAssignment>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<RoleAssignment> ChildrenOf(IQueryable<RoleAssignment> children, IReadOnlyCollection<NodeId> parents) =>
        children.Where(x => parents.Contains(x.ScopeId)).OrderBy(x => x.Id);

    /// <inheritdoc/>
    protected override NodeId ParentOf(RoleAssignment child) => child.ScopeId;
}
