namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What outcomes are ordered by.</summary>
public sealed class OutcomeSortInput : DocumentSort
{
    /// <summary>By what is measured.</summary>
    public SortEnumType? Measure { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
