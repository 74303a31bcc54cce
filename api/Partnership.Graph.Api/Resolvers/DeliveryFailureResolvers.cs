using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Whom and what a failed mail of <c>subscriptions.graphql</c> was for.</summary>
public sealed class DeliveryFailureResolvers
{
    /// <summary>Whom it was for.</summary>
    public ValueTask<Person?> GetPersonAsync(DeliveryFailure deliveryFailure, NodeById nodes, CancellationToken ct) => nodes.FindAsync<Person>(deliveryFailure.PersonId, ct);

    /// <summary>What it was about.</summary>
    public ValueTask<Event?> GetEventAsync(DeliveryFailure deliveryFailure, NodeById nodes, CancellationToken ct) => nodes.FindAsync<Event>(deliveryFailure.EventId, ct);
}
