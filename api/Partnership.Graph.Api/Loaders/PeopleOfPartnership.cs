using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The people with a role in each partnership on a day.</summary>
public sealed class PeopleOfPartnership(IStoreSession session) : PagesThroughEdges<RoleAssignment, Person>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<RoleAssignment, NodeId>> Parent => x => x.ScopeId;

    /// <inheritdoc/>
    protected override Expression<Func<RoleAssignment, NodeId>> Node => x => x.PersonId;

    /// <inheritdoc/>
    protected override IQueryable<RoleAssignment> EdgesOn(IQueryable<RoleAssignment> edges, DateOnly day) =>
        edges.Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));
}
