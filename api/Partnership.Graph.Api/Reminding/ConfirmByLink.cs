using Partnership.Graph.Api.Mutations;
using Partnership.Graph.Api.Mutations.States;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Reminding;

/// <summary>Confirms an event for whoever holds a link for it: as a coordinator, who may where one of the person's roles says so.</summary>
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
        var today = EnglishDay.At(clock.GetUtcNow());
        await using var session = store.OpenSession();
        var roles = await session.ToListAsync(session.Query<RoleAssignment>().Where(role => role.PersonId == person), ct);
        return [.. roles.Where(role => role.HoldsOn(today))];
    }
}
