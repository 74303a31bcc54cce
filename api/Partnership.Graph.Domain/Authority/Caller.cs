using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Domain.Authority;

/// <summary>Whoever wants something done or shown: a person with a token, a job of the product, or nobody known.</summary>
public sealed record Caller
{
    /// <summary>Nobody known: may see what is public and change nothing.</summary>
    public static Caller Anonymous { get; } = new() { Actor = "anonymous", Access = AccessLevel.Anonymous };

    /// <summary>The name the audit keeps: a person's id, a token's subject, or a job's name such as <c>import:gias</c>.</summary>
    public required string Actor { get; init; }

    /// <summary>The person of the graph the caller is; <c>null</c> for jobs, and for accounts without a person.</summary>
    public NodeId? PersonId { get; init; }

    /// <summary>What the caller's account may do at all.</summary>
    public required AccessLevel Access { get; init; }

    /// <summary>The roles the person holds on the day of the request; they say where a coordinator may write.</summary>
    public IReadOnlyList<RoleAssignment> Roles { get; init; } = [];

    /// <summary>A job of the product, which may do everything its code does.</summary>
    public static Caller Job(string name) => new() { Actor = name, Access = AccessLevel.Administrator };

    /// <summary>
    /// Whether the caller may change something that lies in <paramref name="scopes"/>: an administrator anywhere, a
    /// coordinator where one of the person's coordinating or leading roles is for one of the scopes.
    /// </summary>
    /// <param name="scopes">The thing itself and everything it belongs to: an event, its programme, partnership and their organisations.</param>
    public bool MayChange(IReadOnlySet<NodeId> scopes) => Access switch
    {
        AccessLevel.Administrator => true,
        AccessLevel.Coordinator => Roles.Any(role => role.Role is Role.Coordinator or Role.Lead && scopes.Contains(role.ScopeId)),
        _ => false,
    };
}

/// <summary>What an account may do at all; each level includes those before it.</summary>
public enum AccessLevel
{
    /// <summary>Nothing is known of the caller.</summary>
    Anonymous,

    /// <summary>Read the graph, without work e-mail addresses.</summary>
    Reader,

    /// <summary>Read e-mail addresses; write where a role gives the scope.</summary>
    Coordinator,

    /// <summary>Read and write everything.</summary>
    Administrator,
}
