using System.Security.Claims;
using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Whoever sent a request.</summary>
/// <param name="Authenticated">Whether the request says who sent it.</param>
/// <param name="Name">The name it was signed in with.</param>
/// <param name="Access">What the account may do at all.</param>
/// <param name="PersonId">The person the account belongs to.</param>
/// <param name="Roles">The roles the person holds today, or stands in for.</param>
/// <param name="Permissions">What may be done.</param>
public sealed record Viewer(
    bool Authenticated, string? Name, AccessLevel Access, NodeId? PersonId, IReadOnlyList<RoleAssignment> Roles, IReadOnlyList<Permission> Permissions)
{
    /// <summary>The viewer behind a request's user and caller.</summary>
    public static Viewer Of(ClaimsPrincipal user, Caller caller) => new(
        user.Identity?.IsAuthenticated ?? false,
        user.Identity?.Name,
        caller.Access,
        caller.PersonId,
        caller.Roles,
        [.. Enum.GetValues<Permission>().Where(permission => Grants(caller, permission))]);

    private static bool Grants(Caller caller, Permission permission) => permission switch
    {
        Permission.Read => true,
        Permission.ReadWorkEmail => caller.Access >= AccessLevel.Coordinator,
        Permission.Change => caller.Access is AccessLevel.Administrator
            || (caller.Access is AccessLevel.Coordinator && caller.Roles.Any(role => caller.MayChange(new HashSet<NodeId> { role.ScopeId }))),
        Permission.ChangeEverything => caller.Access is AccessLevel.Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, message: null),
    };
}

/// <summary>Something that may be done.</summary>
public enum Permission
{
    /// <summary>Read the graph.</summary>
    Read,

    /// <summary>Read the work e-mail addresses of people.</summary>
    ReadWorkEmail,

    /// <summary>Change what lies in the scope of one of the viewer's roles.</summary>
    Change,

    /// <summary>Change anything.</summary>
    ChangeEverything,
}
