using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>How some deliverables stand.</summary>
public sealed record DeliverableFigures
{
    /// <summary>Those both sides agreed on, of all that are not dropped.</summary>
    public required Proportion Agreed { get; init; }

    /// <summary>Those delivered, of all that are not dropped.</summary>
    public required Proportion Delivered { get; init; }

    /// <summary>Those delivered by their due day, of all delivered whose day of delivery is known.</summary>
    public required Proportion InTime { get; init; }

    /// <summary>Those with evidence, of all delivered.</summary>
    public required Proportion Evidenced { get; init; }

    /// <summary>Those overdue, of all that are neither delivered nor dropped.</summary>
    public required Proportion Overdue { get; init; }

    /// <summary>Those dropped, of all.</summary>
    public required Proportion Dropped { get; init; }

    /// <summary>Those made up, of all.</summary>
    public required Proportion Illustrative { get; init; }

    /// <summary>The figures of deliverables that are counted by how they stand.</summary>
    public static DeliverableFigures Of(IReadOnlyCollection<DeliverableCount> counts)
    {
        return new()
        {
            Agreed = Part(standing => !standing.IsDropped, standing => standing.IsAgreed),
            Delivered = Part(standing => !standing.IsDropped, standing => standing.IsDelivered),
            InTime = Part(standing => standing is { IsDelivered: true, HasDeliveryDay: true }, standing => standing.IsInTime),
            Evidenced = Part(standing => standing.IsDelivered, standing => standing.Status == DeliverableStatus.Evidenced),
            Overdue = Part(standing => standing is { IsDelivered: false, IsDropped: false }, standing => standing.IsPastDue),
            Dropped = Part(_ => true, standing => standing.IsDropped),
            Illustrative = Part(_ => true, standing => standing.Source == Source.Illustrative),
        };

        Proportion Part(Func<DeliverableStanding, bool> whole, Func<DeliverableStanding, bool> part)
        {
            var all = counts.Where(count => whole(count.Standing)).ToList();
            return new(all.Where(count => part(count.Standing)).Sum(count => count.Deliverables), all.Sum(count => count.Deliverables));
        }
    }
}

/// <summary>How many deliverables stand alike.</summary>
/// <param name="Standing">How they stand.</param>
/// <param name="Deliverables">How many they are.</param>
public sealed record DeliverableCount(DeliverableStanding Standing, int Deliverables);

/// <summary>All that the figures of a deliverable follow from.</summary>
public sealed record DeliverableStanding
{
    /// <summary>The partnership that owes it.</summary>
    public Identifiers.NodeId PartnershipId { get; init; }

    /// <summary>Its status.</summary>
    public DeliverableStatus Status { get; init; }

    /// <summary>Whether both sides agreed to it.</summary>
    public bool IsAgreed { get; init; }

    /// <summary>Whether the day it was delivered is known.</summary>
    public bool HasDeliveryDay { get; init; }

    /// <summary>Whether it was delivered by its due day.</summary>
    public bool IsInTime { get; init; }

    /// <summary>Whether its due day has passed.</summary>
    public bool IsPastDue { get; init; }

    /// <summary>Where its facts come from.</summary>
    public Source Source { get; init; }

    /// <summary>Whether it was delivered, with evidence or without it yet.</summary>
    public bool IsDelivered => Status is DeliverableStatus.Delivered or DeliverableStatus.Evidenced;

    /// <summary>Whether it was given up.</summary>
    public bool IsDropped => Status == DeliverableStatus.Dropped;
}
