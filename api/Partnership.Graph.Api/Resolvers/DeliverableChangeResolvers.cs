using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The deliverable behind a change of <c>subscriptions.graphql</c>.</summary>
public sealed class DeliverableChangeResolvers
{
    /// <summary>The deliverable as it is now.</summary>
    public ValueTask<Deliverable?> GetDeliverableAsync(DeliverableChange deliverableChange, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Deliverable>(deliverableChange.Id, ct);
}
