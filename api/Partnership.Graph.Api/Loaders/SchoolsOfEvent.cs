using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The schools with a part in each event.</summary>
public sealed class SchoolsOfEvent(IStoreSession session, PartiesOfEvent parties) : ConnectionLoader<PageOf, School>
{
    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOf, Connection<School>>> LoadBatchAsync(IReadOnlyList<PageOf> keys, CancellationToken ct)
    {
        List<NodeId> events = [.. keys.Select(key => key.Parent).Distinct()];
        var partiesOf = events.Zip(await parties.LoadManyAsync(events, ct)).ToDictionary(
            row => row.First,
            row => row.Second!.Select(party => party.OrganisationId).Where(id => id.TypeName == nameof(School)).ToList());
        var schools = await session.FindManyAsync<School>([.. partiesOf.Values.SelectMany(ids => ids).Distinct()], ct);

        var connections = new Dictionary<PageOf, Connection<School>>(keys.Count);
        foreach (var key in keys)
        {
            List<School> found = [.. partiesOf[key.Parent].Select(schools.GetValueOrDefault).OfType<School>()];
            connections[key] = Connection<School>.Of(ListPage.Of(found, Orders.Schools, key.Page.ToRequest()), Orders.Schools, found.Count);
        }
        return connections;
    }
}
