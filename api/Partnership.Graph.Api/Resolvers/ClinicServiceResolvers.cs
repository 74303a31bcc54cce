using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Events;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What a clinic offers; <c>clinic-service.graphql</c>.</summary>
public sealed class ClinicServiceResolvers
{
    /// <summary>The event.</summary>
    public ValueTask<Event> GetEventAsync(ClinicService clinicService, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Event>(clinicService.EventId, ct);
}
