using System.Security.Claims;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Registers;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of the mutations in <c>register-notices.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class RegisterNoticeMutationResolvers
{
    /// <summary>Settles what a register says.</summary>
    public async ValueTask<RegisterNoticePayload> SettleRegisterNoticeAsync(SettleRegisterNotice input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RegisterNoticeStates.ReadAsync, ct));

    /// <summary>Opens again what was settled by mistake.</summary>
    public async ValueTask<RegisterNoticePayload> ReopenRegisterNoticeAsync(ReopenRegisterNotice input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, RegisterNoticeStates.ReadAsync, ct));
}
