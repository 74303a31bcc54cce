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
    /// <summary>Proposes a partnership of some organisations.</summary>
    public async ValueTask<PartnershipPayload> CreatePartnershipAsync(CreatePartnership input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, NewPartnershipStates.ReadAsync, ct));

    /// <summary>Changes what a partnership says of itself, or takes it a step further.</summary>
    public async ValueTask<PartnershipPayload> UpdatePartnershipAsync(UpdatePartnership input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PartnershipStates.ReadAsync, ct));

    /// <summary>Takes an organisation into a partnership.</summary>
    public async ValueTask<PartnershipMemberPayload> AddPartnershipMemberAsync(AddPartnershipMember input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PartnershipStates.ReadAsync, ct));

    /// <summary>Ends an organisation's time in a partnership.</summary>
    public async ValueTask<PartnershipMemberPayload> EndPartnershipMembershipAsync(EndPartnershipMembership input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PartnershipStates.ReadAsync, ct));
}
