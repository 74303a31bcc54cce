using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>nhs-trust.graphql</c>.</summary>
public sealed class NhsTrustResolvers
{
    /// <summary>The board whose area the trust lies in.</summary>
    public ValueTask<IntegratedCareBoard?> GetIntegratedCareBoardAsync([Reads(nameof(NhsTrust.IntegratedCareBoardId))] NhsTrust nhsTrust, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<IntegratedCareBoard>(nhsTrust.IntegratedCareBoardId, ct);
}
