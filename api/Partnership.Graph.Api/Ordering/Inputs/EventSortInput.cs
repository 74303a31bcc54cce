namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What events are ordered by.</summary>
public sealed class EventSortInput : DocumentSort
{
    /// <summary>By the instant it begins.</summary>
    public SortEnumType? StartsAt { get; init; }

    /// <summary>By name.</summary>
    public SortEnumType? Name { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
