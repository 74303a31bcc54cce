namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What deliverables are ordered by.</summary>
public sealed class DeliverableSortInput : DocumentSort
{
    /// <summary>By the day it is due.</summary>
    public SortEnumType? DueOn { get; init; }

    /// <summary>By title, as it is written.</summary>
    public SortEnumType? Title { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
