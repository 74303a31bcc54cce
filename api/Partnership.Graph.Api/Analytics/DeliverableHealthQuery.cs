using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Reads deliverables' health: the store counts them, partnership by partnership.</summary>
internal static class DeliverableHealthQuery
{
    /// <summary>The figures of what is due in some days.</summary>
    /// <param name="session">What is read through.</param>
    /// <param name="due">The days.</param>
    /// <param name="sources">Where facts have to come from; <c>null</c> for anywhere.</param>
    /// <param name="today">The day on which what is due is overdue or not.</param>
    /// <param name="only">What is read of each partnership, its name among it; <c>null</c> for all of it.</param>
    /// <param name="ct">Ends the queries.</param>
    public static async ValueTask<DeliverableHealthAnswer> RunAsync(
        IStoreSession session, Days due, IReadOnlyList<Source>? sources, DateOnly today, Fields<Partnership>? only, CancellationToken ct)
    {
        var (from, to) = due;
        var deliverables = session.Query<Deliverable>().Where(x => x.DueOn >= from && x.DueOn <= to);
        if (sources is not null)
            deliverables = deliverables.Where(x => sources.Contains(x.Source));

        var tallies = await session.TallyAsync(deliverables, x => new OwedBy { PartnershipId = x.PartnershipId }, DeliverableCounts.Sums(today), ct);
        var counts = tallies.ToDictionary(tally => tally.Key.PartnershipId, tally => DeliverableCounts.Of(tally.Count, tally.Sums));
        List<NodeId> owing = [.. counts.Keys];
        var partnerships = session.Query<Partnership>().Where(x => owing.Contains(x.Id));
        var found = await session.ToListAsync(only is null ? partnerships : partnerships.Select(only.Selector), ct);
        return new(
            today,
            from,
            to,
            sources ?? Enum.GetValues<Source>(),
            DeliverableFigures.Of(counts.Values.Aggregate(DeliverableCounts.None, (sum, each) => sum + each)),
            [.. found
                .Select(partnership => (Partnership: partnership, Name: partnership.NormalisedName))
                .OrderBy(each => each.Name, StringComparer.Ordinal).ThenBy(each => each.Partnership.Id)
                .Select(each => new PartnershipDeliverables(each.Partnership, DeliverableFigures.Of(counts[each.Partnership.Id])))]);
    }

    private sealed record OwedBy
    {
        public NodeId PartnershipId { get; init; }
    }
}
