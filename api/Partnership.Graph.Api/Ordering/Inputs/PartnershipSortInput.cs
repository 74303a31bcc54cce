namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What partnerships are ordered by.</summary>
public sealed class PartnershipSortInput : DocumentSort
{
    /// <summary>By name.</summary>
    public SortEnumType? Name { get; init; }

    /// <summary>By the day it began; those without one first.</summary>
    public SortEnumType? StartedOn { get; init; }

    /// <summary>By the day its next review is due; those without one first.</summary>
    public SortEnumType? ReviewDueOn { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
