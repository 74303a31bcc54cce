using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The schools with a part in each event.</summary>
public sealed class SchoolsOfEvent(IStoreSession session, PartiesOfEvent parties) : ConnectionLoader<PageOf<School>, School>
{
    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOf<School>, Connection<School>>> LoadBatchAsync(IReadOnlyList<PageOf<School>> keys, CancellationToken ct)
    {
        List<NodeId> events = [.. keys.Select(key => key.Parent).Distinct()];
        var partiesOf = events.Zip(await parties.LoadManyAsync(events, ct)).ToDictionary(
            row => row.First,
            row => row.Second!.Select(party => party.OrganisationId).Where(id => id.TypeName == nameof(School)).ToList());

        var connections = new Dictionary<PageOf<School>, Connection<School>>(keys.Count);
        foreach (var alike in keys.GroupBy(key => key.List.Where))
        {
            var schools = await session.FindWantedAsync(alike.SelectMany(key => partiesOf[key.Parent]), alike.Key, ct);
            foreach (var key in alike)
                connections[key] = key.List.PageOf(partiesOf[key.Parent].Select(schools.GetValueOrDefault).OfType<School>());
        }
        return connections;
    }
}
