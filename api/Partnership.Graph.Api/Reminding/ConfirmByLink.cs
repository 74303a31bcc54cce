using Partnership.Graph.Api.Authority;
using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Api.Resolvers;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Reminding;

/// <summary>Confirms an event for whoever holds a link for it: as a coordinator, who may where a role says so of the person, or of whom the person stands in for.</summary>
internal sealed class ConfirmByLink(CommandRunner commands, IGraphStore store, TimeProvider clock)
{
    /// <summary>Confirms it; answers whether it is confirmed now.</summary>
    public async Task<bool> ConfirmAsync(NodeId person, NodeId eventId, CancellationToken ct)
    {
        var caller = new Caller { Actor = person.Value, PersonId = person, Access = AccessLevel.Coordinator, Roles = await RolesAsync(person, ct) };
        return await commands.RunAsync(new ConfirmEvent(eventId), caller, EventStates.ReadAsync, ct) is CommandOutcome.Done;
    }

    private async Task<IReadOnlyList<RoleAssignment>> RolesAsync(NodeId person, CancellationToken ct)
    {
        await using var session = store.OpenSession();
        return await HeldRoles.OnAsync(session, person, clock.Today(), ct);
    }
}
