using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>A person in a role; <c>person.graphql</c>.</summary>
public sealed class RoleAssignmentResolvers
{
    /// <summary>The person.</summary>
    public ValueTask<Person> GetPersonAsync(RoleAssignment roleAssignment, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Person>(roleAssignment.PersonId, ct);

    /// <summary>What the role is for.</summary>
    public ValueTask<NamedDocument> GetScopeAsync(RoleAssignment roleAssignment, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<NamedDocument>(roleAssignment.ScopeId, ct);

    /// <summary>The person who stands in while this one is away.</summary>
    public ValueTask<Person?> GetDeputyAsync(RoleAssignment roleAssignment, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Person>(roleAssignment.DeputyId, ct);
}
