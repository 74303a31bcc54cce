using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Role assignments as every <c>roles</c> field gives them.</summary>
internal static class RoleLists
{
    /// <summary>Those that hold on <paramref name="day"/>, by role.</summary>
    public static async ValueTask<IReadOnlyList<RoleAssignment>> OnAsync(ValueTask<IReadOnlyList<RoleAssignment>> roles, DateOnly day) =>
        [.. (await roles).Where(role => role.HoldsOn(day)).OrderBy(role => role.Role).ThenBy(role => role.Id)];
}
