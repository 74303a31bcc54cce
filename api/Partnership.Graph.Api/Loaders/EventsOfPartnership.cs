using System.Linq.Expressions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The events of each partnership and its programmes.</summary>
public sealed class EventsOfPartnership(IStoreSession session) : PagesByParent<Event>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<Event, NodeId>> Parent => x => x.PartnershipId;
}
