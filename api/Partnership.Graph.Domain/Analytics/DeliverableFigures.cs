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

    /// <summary>The figures of some deliverables.</summary>
    public static DeliverableFigures Of(DeliverableCounts counts)
    {
        var notDropped = counts.All - counts.Dropped;
        return new()
        {
            Agreed = new(counts.Agreed, notDropped),
            Delivered = new(counts.Delivered, notDropped),
            InTime = new(counts.InTime, counts.WithDeliveryDay),
            Evidenced = new(counts.Evidenced, counts.Delivered),
            Overdue = new(counts.Overdue, notDropped - counts.Delivered),
            Dropped = new(counts.Dropped, counts.All),
            Illustrative = new(counts.Illustrative, counts.All),
        };
    }
}
