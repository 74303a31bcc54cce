using System.Linq.Expressions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The programmes each partnership runs.</summary>
public sealed class ProgrammesOfPartnership(IStoreSession session) : PagesByParent<Programme>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Programme, NodeId>> Parent => x => x.PartnershipId;
}
