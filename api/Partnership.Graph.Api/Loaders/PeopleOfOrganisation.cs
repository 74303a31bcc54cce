using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// The people who work for each organisation or hold a role in it: two store queries for a level, and a third for those
/// who hold a role and work elsewhere.
/// </summary>
public sealed class PeopleOfOrganisation(IStoreSession session) : ConnectionLoader<PageOnDay, Person>
{
    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOnDay, Connection<Person>>> LoadBatchAsync(IReadOnlyList<PageOnDay> keys, CancellationToken ct)
    {
        var connections = new Dictionary<PageOnDay, Connection<Person>>(keys.Count);
        foreach (var sameDay in keys.GroupBy(key => key.Day))
        {
            var peopleOf = await PeopleAsync([.. sameDay.Select(key => key.Parent).Distinct()], sameDay.Key, ct);
            foreach (var key in sameDay)
            {
                List<Person> people = [.. peopleOf[key.Parent].DistinctBy(person => person.Id)];
                connections[key] = Connection<Person>.Of(ListPage.Of(people, Orders.People, key.Page.ToRequest()), Orders.People, people.Count);
            }
        }
        return connections;
    }

    private async Task<ILookup<NodeId, Person>> PeopleAsync(List<NodeId> organisations, DateOnly day, CancellationToken ct)
    {
        var employed = await session.ToListAsync(
            session.Query<Person>().Where(x => x.OrganisationId != null && organisations.Contains(x.OrganisationId.Value)), ct);
        var roles = await session.ToListAsync(
            session.Query<RoleAssignment>().Where(x =>
                organisations.Contains(x.ScopeId) && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day)), ct);

        var known = employed.ToDictionary(person => person.Id);
        List<NodeId> elsewhere = [.. roles.Select(role => role.PersonId).Where(id => !known.ContainsKey(id)).Distinct()];
        foreach (var (id, person) in await session.FindManyAsync<Person>(elsewhere, ct))
            known.Add(id, person);

        return employed.Select(person => (Organisation: person.OrganisationId!.Value, Person: person))
            .Concat(roles.Where(role => known.ContainsKey(role.PersonId)).Select(role => (Organisation: role.ScopeId, Person: known[role.PersonId])))
            .ToLookup(row => row.Organisation, row => row.Person);
    }
}
