namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What pupil voices are ordered by.</summary>
public sealed class PupilVoiceSortInput : DocumentSort
{
    /// <summary>By what was asked.</summary>
    public SortEnumType? Question { get; init; }

    /// <summary>By the day it was asked; those without one first.</summary>
    public SortEnumType? HeldOn { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
