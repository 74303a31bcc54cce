using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The deliverables of each partnership.</summary>
public sealed class DeliverablesOfPartnership(IStoreSession session) : PagesByParent<Deliverable>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Deliverable, NodeId>> Parent => x => x.PartnershipId;
}
