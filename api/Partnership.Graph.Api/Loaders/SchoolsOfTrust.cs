using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The schools of each trust on a day.</summary>
public sealed class SchoolsOfTrust(IStoreSession session) : PagesThroughEdges<Membership, School>(session)
{
    /// <inheritdoc/>
    protected override IQueryable<Membership> EdgesOf(IQueryable<Membership> edges, IReadOnlyCollection<NodeId> parents, DateOnly day) =>
        edges.Where(x =>
            parents.Contains(x.TrustId) && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));

    /// <inheritdoc/>
    protected override NodeId ParentOf(Membership edge) => edge.TrustId;

    /// <inheritdoc/>
    protected override NodeId NodeOf(Membership edge) => edge.SchoolId;
}
