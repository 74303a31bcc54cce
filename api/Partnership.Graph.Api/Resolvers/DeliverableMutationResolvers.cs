using System.Security.Claims;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>deliverable-mutations.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class DeliverableMutationResolvers
{
    /// <summary>Puts something to be delivered to both sides.</summary>
    public async ValueTask<DeliverablePayload> ProposeDeliverableAsync(ProposeDeliverable input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PartnershipStates.ReadAsync, ct));

    /// <summary>One side agrees to a deliverable.</summary>
    public async ValueTask<DeliverablePayload> AgreeDeliverableAsync(AgreeDeliverable input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PartnershipStates.ReadAsync, ct));

    /// <summary>Changes a deliverable, or takes it a step further.</summary>
    public async ValueTask<DeliverablePayload> UpdateDeliverableAsync(UpdateDeliverable input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PartnershipStates.ReadAsync, ct));

    /// <summary>Records what shows that a deliverable was delivered.</summary>
    public async ValueTask<DeliverablePayload> RecordEvidenceAsync(RecordEvidence input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PartnershipStates.ReadAsync, ct));
}
