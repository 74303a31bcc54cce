using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Attention;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>AttentionItem</c> in <c>attention.graphql</c>.</summary>
public sealed class AttentionItemResolvers
{
    /// <summary>The partnership it belongs to.</summary>
    public ValueTask<Partnership?> GetPartnershipAsync(AttentionItem item, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Partnership>(item.PartnershipId, ct);
}
