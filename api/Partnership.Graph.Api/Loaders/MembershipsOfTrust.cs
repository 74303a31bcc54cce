using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The schools' times in each trust.</summary>
public sealed class MembershipsOfTrust(IStoreSession session) : PagesByParent<Membership>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Membership, NodeId>> Parent => x => x.TrustId;
}
