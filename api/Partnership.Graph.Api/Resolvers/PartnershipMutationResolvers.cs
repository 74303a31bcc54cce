using System.Security.Claims;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>partnership-mutations.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class PartnershipMutationResolvers
{
    /// <summary>Changes what a partnership says of itself, or takes it a step further.</summary>
    public async ValueTask<PartnershipPayload> UpdatePartnershipAsync(
        UpdatePartnership input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PartnershipStates.ReadAsync, ct));
}
