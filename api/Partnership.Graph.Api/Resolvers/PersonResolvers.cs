using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>person.graphql</c>.</summary>
public sealed class PersonResolvers
{
    /// <summary>The organisation the person works for.</summary>
    public ValueTask<Organisation?> GetOrganisationAsync([Reads(nameof(Person.OrganisationId))] Person person, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<Organisation>(person.OrganisationId, ct);

    /// <summary>The roles the person holds on a day.</summary>
    public ValueTask<IReadOnlyList<RoleAssignment>> GetRolesAsync(
        [Reads(nameof(Person.Id))] Person person, DateOnly? at, RolesOfPerson loader, TimeProvider clock, CancellationToken ct) =>
        RoleLists.OnAsync(loader.LoadAsync(person.Id, ct), at ?? clock.Today());
}
