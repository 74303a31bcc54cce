using System.Security.Claims;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>person-mutations.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class PersonMutationResolvers
{
    /// <summary>Adds a person.</summary>
    public async ValueTask<PersonPayload> CreatePersonAsync(CreatePerson input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PersonStates.ForNewAsync, ct));

    /// <summary>Changes what is known of a person.</summary>
    public async ValueTask<PersonPayload> UpdatePersonAsync(UpdatePerson input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PersonStates.ReadAsync, ct));

    /// <summary>Gives a person a role.</summary>
    public async ValueTask<RoleAssignmentPayload> AssignRoleAsync(AssignRole input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PersonStates.ByRoleAsync, ct));

    /// <summary>Ends a role.</summary>
    public async ValueTask<RoleAssignmentPayload> EndRoleAsync(EndRole input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PersonStates.ByRoleAsync, ct));

    /// <summary>Says when a person is away, and who stands in.</summary>
    public async ValueTask<PersonPayload> SetAwayAsync(SetAway input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, PersonStates.ReadAsync, ct));
}
