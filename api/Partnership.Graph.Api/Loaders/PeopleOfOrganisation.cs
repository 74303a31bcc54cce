using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>
/// The people who work for each organisation or hold a role in it: two store queries for a level, and a third for those
/// who hold a role and work elsewhere.
/// </summary>
public sealed class PeopleOfOrganisation(IStoreSession session) : ConnectionLoader<PageOnDay<Person>, Person>
{
    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOnDay<Person>, Connection<Person>>> LoadBatchAsync(IReadOnlyList<PageOnDay<Person>> keys, CancellationToken ct)
    {
        var connections = new Dictionary<PageOnDay<Person>, Connection<Person>>(keys.Count);
        foreach (var alike in keys.GroupBy(key => (key.Day, key.List.Where)))
        {
            var peopleOf = await PeopleAsync([.. alike.Select(key => key.Parent).Distinct()], alike.First().List, alike.Key.Day, ct);
            foreach (var key in alike)
                connections[key] = key.List.PageOf(peopleOf[key.Parent].DistinctBy(person => person.Id));
        }
        return connections;
    }

    private async Task<ILookup<NodeId, Person>> PeopleAsync(List<NodeId> organisations, WantedList<Person> list, DateOnly day, CancellationToken ct)
    {
        var employed = await session.ToListAsync(
            list.Of(session.Query<Person>().Where(x => x.OrganisationId != null && organisations.Contains(x.OrganisationId.Value))), ct);
        var roles = await session.ToListAsync(
            session.Query<RoleAssignment>().Where(x =>
                organisations.Contains(x.ScopeId) && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day)), ct);

        var known = employed.ToDictionary(person => person.Id);
        var elsewhere = roles.Select(role => role.PersonId).Where(id => !known.ContainsKey(id));
        foreach (var (id, person) in await session.FindWantedAsync(elsewhere, list.Where, ct))
            known.Add(id, person);

        return employed.Select(person => (Organisation: person.OrganisationId!.Value, Person: person))
            .Concat(roles.Where(role => known.ContainsKey(role.PersonId)).Select(role => (Organisation: role.ScopeId, Person: known[role.PersonId])))
            .ToLookup(row => row.Organisation, row => row.Person);
    }
}
