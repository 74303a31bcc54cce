using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Paths;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Paths;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>PathHop</c> in <c>path.graphql</c>.</summary>
public sealed class PathHopResolvers
{
    /// <summary>The organisation nearer to the beginning.</summary>
    public ValueTask<Organisation> GetFromAsync(OrganisationHop hop, NodeById nodes, CancellationToken ct) => nodes.GetAsync<Organisation>(hop.FromId, ct);

    /// <summary>The organisation nearer to the end.</summary>
    public ValueTask<Organisation> GetToAsync(OrganisationHop hop, NodeById nodes, CancellationToken ct) => nodes.GetAsync<Organisation>(hop.ToId, ct);

    /// <summary>Everything that connects the two.</summary>
    public IReadOnlyList<PathEdge> GetEdges(OrganisationHop hop) => [.. hop.Links.Select(PathEdge.Of)];
}
