namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What organisations are ordered by.</summary>
public sealed class OrganisationSortInput : DocumentSort
{
    /// <summary>By name.</summary>
    public SortEnumType? Name { get; init; }

    /// <summary>By the day it began; those without one first.</summary>
    public SortEnumType? OpenedOn { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
