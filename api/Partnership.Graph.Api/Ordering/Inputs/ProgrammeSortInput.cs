namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What programmes are ordered by.</summary>
public sealed class ProgrammeSortInput : DocumentSort
{
    /// <summary>By name.</summary>
    public SortEnumType? Name { get; init; }

    /// <summary>By the day it began; those without one first.</summary>
    public SortEnumType? StartedOn { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
