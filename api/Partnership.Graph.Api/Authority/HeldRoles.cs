using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Authority;

/// <summary>The roles that say where a person may change things.</summary>
internal static class HeldRoles
{
    /// <summary>Those a person holds on a day, and those of whom the person stands in for while they are away.</summary>
    public static async ValueTask<IReadOnlyList<RoleAssignment>> OnAsync(IStoreSession session, NodeId person, DateOnly day, CancellationToken ct)
    {
        var own = await session.ToListAsync(session.Query<RoleAssignment>().Where(x => x.PersonId == person).OrderBy(x => x.Id), ct);
        var others = await session.ToListAsync(session.Query<RoleAssignment>().Where(x => x.DeputyId == person).OrderBy(x => x.Id), ct);
        var deputised = others.Where(role => role.Away.Any(absence => absence.From <= day && day <= absence.Until));
        return [.. own.Concat(deputised).Where(role => role.HoldsOn(day))];
    }
}
