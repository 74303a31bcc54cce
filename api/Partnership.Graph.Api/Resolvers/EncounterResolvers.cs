using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>A careers encounter; <c>encounter.graphql</c>.</summary>
public sealed class EncounterResolvers
{
    /// <summary>The event.</summary>
    public ValueTask<Event> GetEventAsync(Encounter encounter, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Event>(encounter.EventId, ct);
}
