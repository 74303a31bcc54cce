using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The schools of each trust on a day.</summary>
public sealed class SchoolsOfTrust(IStoreSession session) : PagesThroughEdges<Membership, School>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Membership, NodeId>> Parent => x => x.TrustId;

    /// <inheritdoc/>
    protected override Expression<Func<Membership, NodeId>> Node => x => x.SchoolId;

    /// <inheritdoc/>
    protected override IQueryable<Membership> EdgesOn(IQueryable<Membership> edges, DateOnly day) =>
        edges.Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));
}
