using System.Security.Claims;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.Payloads;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Events;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>event-mutations.graphql</c>.</summary>
[ExtendObjectType("Mutation")]
public sealed class EventMutationResolvers
{
    /// <summary>Plans an event.</summary>
    public async ValueTask<EventPayload> ScheduleEventAsync(ScheduleEvent input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, EventStates.ForNewAsync, ct));

    /// <summary>Makes a tentative event certain.</summary>
    public async ValueTask<EventPayload> ConfirmEventAsync(ConfirmEvent input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, EventStates.ReadAsync, ct));

    /// <summary>Moves an event to another time or place.</summary>
    public async ValueTask<EventPayload> RescheduleEventAsync(RescheduleEvent input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, EventStates.ReadAsync, ct));

    /// <summary>Carries a school's part over to a school that came after it.</summary>
    public async ValueTask<EventPayload> CarryOverEventAsync(CarryOverEvent input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, EventStates.ReadAsync, ct));

    /// <summary>Calls an event off.</summary>
    public async ValueTask<EventPayload> CancelEventAsync(CancelEvent input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, EventStates.ReadAsync, ct));

    /// <summary>Says how an event that was held went.</summary>
    public async ValueTask<EventPayload> CompleteEventAsync(CompleteEvent input, ClaimsPrincipal user, MutationPipeline mutations, CancellationToken ct) =>
        new(await mutations.RunAsync(input, user, EventStates.ReadAsync, ct));
}
