namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What schools are ordered by.</summary>
public sealed class SchoolSortInput : DocumentSort
{
    /// <summary>By name.</summary>
    public SortEnumType? Name { get; init; }

    /// <summary>By the day it began; those without one first.</summary>
    public SortEnumType? OpenedOn { get; init; }

    /// <summary>By the number of pupils on roll; those without one first.</summary>
    public SortEnumType? PupilCount { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
