using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The event behind a change of <c>subscriptions.graphql</c>.</summary>
public sealed class EventChangeResolvers
{
    /// <summary>The event as it is now.</summary>
    public ValueTask<Event?> GetEventAsync(EventChange eventChange, NodeById nodes, CancellationToken ct) => nodes.FindAsync<Event>(eventChange.Id, ct);
}
