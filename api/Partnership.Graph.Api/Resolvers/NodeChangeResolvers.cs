using Partnership.Graph.Api.Live;
using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The node behind a change of <c>changes.graphql</c>.</summary>
public sealed class NodeChangeResolvers
{
    /// <summary>The node as it is now.</summary>
    public ValueTask<Document?> GetNodeAsync(NodeChange nodeChange, NodeById nodes, CancellationToken ct) => nodes.FindAsync<Document>(nodeChange.Id, ct);
}
