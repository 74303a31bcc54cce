using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Reads focus: the store counts programmes per partnership, and the active partnerships are put beside them.</summary>
internal static class FocusQuery
{
    /// <summary>The active partnerships, by name.</summary>
    /// <param name="session">What is read through.</param>
    /// <param name="sources">Where facts have to come from; <c>null</c> for anywhere.</param>
    /// <param name="only">What is read of each partnership, its limit and source among it; <c>null</c> for all of it.</param>
    /// <param name="ct">Ends the queries.</param>
    public static async ValueTask<IReadOnlyList<PartnershipFocus>> RunAsync(
        IStoreSession session, IReadOnlyList<Source>? sources, Fields<Partnership>? only, CancellationToken ct)
    {
        var stages = PartnershipFocus.ActiveStages;
        var programmes = session.Query<Programme>().Where(x => stages.Contains(x.Stage));
        var partnerships = session.Query<Partnership>().Where(x => x.Status == PartnershipStatus.Active);
        if (sources is not null)
        {
            programmes = programmes.Where(x => sources.Contains(x.Source));
            partnerships = partnerships.Where(x => sources.Contains(x.Source));
        }

        var active = (await session.TallyAsync(programmes, x => new RunBy { PartnershipId = x.PartnershipId }, [], ct))
            .ToDictionary(tally => tally.Key.PartnershipId, tally => tally.Count);
        var byName = partnerships.OrderBy(x => x.NormalisedName).ThenBy(x => x.Id);
        var found = await session.ToListAsync(only is null ? byName : byName.Select(only.Selector), ct);
        return [.. found.Select(partnership => new PartnershipFocus(partnership, active.GetValueOrDefault(partnership.Id)))];
    }

    private sealed record RunBy
    {
        public NodeId PartnershipId { get; init; }
    }
}
