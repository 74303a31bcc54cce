using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Loaders;

/// <summary>The events each organisation has a part in, earliest first.</summary>
public class EventsOfOrganisation(IStoreSession session) : ConnectionLoader<PageOf<EventParty>, Event>
{
    /// <summary>The parts that count; all of them unless a loader narrows it.</summary>
    protected virtual IQueryable<EventParty> Parties => session.Query<EventParty>();

    /// <inheritdoc/>
    protected override async ValueTask<IReadOnlyDictionary<PageOf<EventParty>, Connection<Event>>> LoadBatchAsync(IReadOnlyList<PageOf<EventParty>> keys, CancellationToken ct)
    {
        var connections = new Dictionary<PageOf<EventParty>, Connection<Event>>(keys.Count);
        foreach (var samePage in keys.GroupBy(key => key.List, key => key.Parent))
        {
            var (page, order, _) = samePage.Key;
            var pages = await session.PageByParentAsync(Parties, x => x.OrganisationId, [.. samePage], order, page.ToRequest(), ct);
            var totals = page.CountTotal ? await session.CountByParentAsync(Parties, x => x.OrganisationId, [.. samePage], ct) : null;
            var events = await session.FindManyAsync<Event>([.. pages.Values.SelectMany(found => found.Items).Select(party => party.EventId).Distinct()], ct);
            foreach (var organisation in samePage)
                connections[new(organisation, samePage.Key)] = Connection<Event>.Of(
                    pages[organisation], order, party => events[party.EventId], totals?[organisation]);
        }
        return connections;
    }
}
