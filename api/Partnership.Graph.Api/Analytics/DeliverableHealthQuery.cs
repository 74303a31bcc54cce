using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Reads deliverables' health: the store counts those that stand alike, partnership by partnership.</summary>
internal static class DeliverableHealthQuery
{
    /// <summary>The figures of what is due in some days.</summary>
    public static async ValueTask<DeliverableHealthAnswer> RunAsync(
        IStoreSession session, Days due, IReadOnlyList<Source>? sources, DateOnly today, CancellationToken ct)
    {
        var (from, to) = due;
        var deliverables = session.Query<Deliverable>().Where(x => x.DueOn >= from && x.DueOn <= to);
        if (sources is not null)
            deliverables = deliverables.Where(x => sources.Contains(x.Source));

        var tallies = await session.TallyAsync(
            deliverables,
            x => new DeliverableStanding
            {
                PartnershipId = x.PartnershipId,
                Status = x.Status,
                IsAgreed = x.AgreedByEducationOn != null && x.AgreedByHealthOn != null,
                HasDeliveryDay = x.DeliveredOn != null,
                IsInTime = x.DeliveredOn != null && x.DeliveredOn <= x.DueOn,
                IsPastDue = x.DueOn < today,
                Source = x.Source,
            },
            [],
            ct);
        var counts = tallies.Select(tally => new DeliverableCount(tally.Key, tally.Count)).ToLookup(count => count.Standing.PartnershipId);
        var partnerships = await session.FindManyAsync<Partnership>([.. counts.Select(group => group.Key)], ct);
        return new(
            today,
            from,
            to,
            sources ?? Enum.GetValues<Source>(),
            DeliverableFigures.Of([.. counts.SelectMany(group => group)]),
            [.. partnerships.Values
                .OrderBy(partnership => partnership.NormalisedName, StringComparer.Ordinal).ThenBy(partnership => partnership.Id)
                .Select(partnership => new PartnershipDeliverables(partnership, DeliverableFigures.Of([.. counts[partnership.Id]])))]);
    }
}
