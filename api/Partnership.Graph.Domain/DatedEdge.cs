namespace Partnership.Graph.Domain;

/// <summary>
/// An edge that holds for a span of days: a school in a trust, a school in a programme, an organisation in a partnership,
/// a person in a role. An edge that ends is kept, so that the graph can be asked about any day.
/// </summary>
public abstract record DatedEdge : Document
{
    /// <summary>The first day on which the edge holds; <c>null</c> where the source does not know it, read as "since ever".</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which the edge holds; <c>null</c> while it has no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Whether the edge holds on <paramref name="day"/>; both ends count.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}
