using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The people with a role in each partnership on a day.</summary>
public sealed class PeopleOfPartnership(IStoreSession session) : PagesThroughEdges<RoleAssignment, Person>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<RoleAssignment> EdgesOf(IQueryable<RoleAssignment> edges, IReadOnlyCollection<NodeId> parents, DateOnly day) =>
        edges.Where(x =>
            parents.Contains(x.ScopeId) && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));

    /// <inheritdoc/>
    protected override NodeId ParentOf(RoleAssignment edge) => edge.ScopeId;

    /// <inheritdoc/>
    protected override NodeId NodeOf(RoleAssignment edge) => edge.PersonId;
}
