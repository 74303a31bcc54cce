using System.Security.Claims;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of the mutations in <c>corrections.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class CorrectionMutationResolvers
{
    /// <summary>Says what is known better here than in the register.</summary>
    public async ValueTask<OrganisationPayload> SetLocalCorrectionAsync(SetLocalCorrection input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, CorrectionStates.ReadAsync, ct));

    /// <summary>Takes corrections away.</summary>
    public async ValueTask<OrganisationPayload> RemoveLocalCorrectionAsync(RemoveLocalCorrection input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, CorrectionStates.ReadAsync, ct));
}
