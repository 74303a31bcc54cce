using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of a role.</summary>
public sealed record RoleAssignmentPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The role as it is now.</summary>
    public RoleAssignment? RoleAssignment => Result.Node as RoleAssignment;
}
