namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What suppressed addresses are ordered by.</summary>
public sealed class SuppressionSortInput : DocumentSort
{
    /// <summary>By since when.</summary>
    public SortEnumType? Since { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
