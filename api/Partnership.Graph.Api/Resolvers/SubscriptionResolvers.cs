using Partnership.Graph.Api.Live;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>subscriptions.graphql</c>: each begins a stream.</summary>
public sealed class SubscriptionResolvers
{
    /// <summary>Changes of events.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public Task<IAsyncEnumerable<EventChange>> EventChangedAsync(NodeId? @event, NodeId? organisation, string? since, LiveStreams streams, CancellationToken ct) =>
        streams.EventsAsync(@event, organisation, since, ct);

    /// <summary>Changes of deliverables.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public Task<IAsyncEnumerable<DeliverableChange>> DeliverableChangedAsync(NodeId? partnership, string? since, LiveStreams streams, CancellationToken ct) =>
        streams.DeliverablesAsync(partnership, since, ct);

    /// <summary>Mails that failed.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this graph's changes.</exception>
    public Task<IAsyncEnumerable<DeliveryFailure>> DeliveryFailedAsync(string? since, LiveStreams streams, CancellationToken ct) =>
        streams.FailuresAsync(since, ct);

    /// <summary>How far imports are.</summary>
    /// <exception cref="GraphQLException">The cursor is none of this graph's changes.</exception>
    public Task<IAsyncEnumerable<ImportProgress>> ImportProgressAsync(Register? register, string? since, LiveStreams streams, CancellationToken ct) =>
        streams.ImportsAsync(register, since, ct);
}
