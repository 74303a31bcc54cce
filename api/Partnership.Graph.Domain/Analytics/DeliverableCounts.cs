using System.Linq.Expressions;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>How many of some deliverables are so: all that their figures follow from, and what a store adds up of them.</summary>
/// <param name="All">All of them.</param>
/// <param name="Dropped">Those given up.</param>
/// <param name="Agreed">Those both sides agreed to, but for the dropped ones.</param>
/// <param name="Delivered">Those delivered, with evidence or without it yet.</param>
/// <param name="WithDeliveryDay">Those delivered on a day that is known.</param>
/// <param name="InTime">Those of these delivered by their due day.</param>
/// <param name="Evidenced">Those with evidence.</param>
/// <param name="Overdue">Those that are neither delivered nor dropped and whose due day has passed.</param>
/// <param name="Illustrative">Those made up.</param>
public sealed record DeliverableCounts(
    int All, int Dropped, int Agreed, int Delivered, int WithDeliveryDay, int InTime, int Evidenced, int Overdue, int Illustrative)
{
    /// <summary>None.</summary>
    public static DeliverableCounts None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>What a store adds up, as queries say it.</summary>
    /// <param name="today">The day on which a due day has passed or not.</param>
    public static IReadOnlyList<Expression<Func<Deliverable, int?>>> Sums(DateOnly today) =>
    [
        x => x.Status == DeliverableStatus.Dropped ? 1 : 0,
        x => x.Status != DeliverableStatus.Dropped && x.AgreedByEducationOn != null && x.AgreedByHealthOn != null ? 1 : 0,
        x => x.Status == DeliverableStatus.Delivered || x.Status == DeliverableStatus.Evidenced ? 1 : 0,
        x => (x.Status == DeliverableStatus.Delivered || x.Status == DeliverableStatus.Evidenced) && x.DeliveredOn != null ? 1 : 0,
        x => (x.Status == DeliverableStatus.Delivered || x.Status == DeliverableStatus.Evidenced) && x.DeliveredOn != null && x.DeliveredOn <= x.DueOn ? 1 : 0,
        x => x.Status == DeliverableStatus.Evidenced ? 1 : 0,
        x => x.Status != DeliverableStatus.Delivered && x.Status != DeliverableStatus.Evidenced && x.Status != DeliverableStatus.Dropped && x.DueOn < today ? 1 : 0,
        x => x.Source == Source.Illustrative ? 1 : 0,
    ];

    /// <summary>What was added up.</summary>
    /// <param name="all">How many deliverables.</param>
    /// <param name="sums">The sums, in the order of <see cref="Sums"/>.</param>
    public static DeliverableCounts Of(int all, IReadOnlyList<long> sums) =>
        new(all, (int)sums[0], (int)sums[1], (int)sums[2], (int)sums[3], (int)sums[4], (int)sums[5], (int)sums[6], (int)sums[7]);

    /// <summary>Those of both.</summary>
    public static DeliverableCounts operator +(DeliverableCounts left, DeliverableCounts right) => new(
        left.All + right.All,
        left.Dropped + right.Dropped,
        left.Agreed + right.Agreed,
        left.Delivered + right.Delivered,
        left.WithDeliveryDay + right.WithDeliveryDay,
        left.InTime + right.InTime,
        left.Evidenced + right.Evidenced,
        left.Overdue + right.Overdue,
        left.Illustrative + right.Illustrative);
}
