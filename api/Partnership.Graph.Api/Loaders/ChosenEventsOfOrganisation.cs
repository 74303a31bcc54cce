using System.Linq.Expressions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// The events each organisation has a part in, filtered or ordered by what its parts do not repeat of them. Without either,
/// <see cref="EventsOfOrganisation"/> reads no more parts than the page has.
/// </summary>
public class ChosenEventsOfOrganisation(IStoreSession session) : PagesThroughEdges<EventParty, Event>(session)
{
    /// <inheritdoc/>
    protected override Expression<Func<EventParty, NodeId>> Parent => x => x.OrganisationId;

    /// <inheritdoc/>
    protected override Expression<Func<EventParty, NodeId>> Node => x => x.EventId;

    /// <inheritdoc/>
    protected override IQueryable<EventParty> EdgesOn(IQueryable<EventParty> edges, DateOnly day) => edges;
}
