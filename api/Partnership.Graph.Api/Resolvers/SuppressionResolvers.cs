using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>Suppression</c> in <c>reminders.graphql</c>.</summary>
public sealed class SuppressionResolvers
{
    /// <summary>The mail that failed.</summary>
    public ValueTask<Delivery?> GetDeliveryAsync([Reads(nameof(Suppression.DeliveryId))] Suppression suppression, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Delivery>(suppression.DeliveryId, ct);

    /// <summary>Whether mail to the address is held back.</summary>
    public bool GetIsInForce([Reads(nameof(Suppression.ReleasedAt))] Suppression suppression) => suppression.IsInForce;
}
