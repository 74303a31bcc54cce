using Partnership.Graph.Api.Ordering;

namespace Partnership.Graph.Api.Attention;

/// <summary>What items are ordered by: one field each.</summary>
public sealed class AttentionItemSortInput
{
    /// <summary>By the day it is due; those without one first.</summary>
    public SortEnumType? DueOn { get; init; }

    /// <summary>By kind.</summary>
    public SortEnumType? Kind { get; init; }

    /// <summary>By how pressing it is.</summary>
    public SortEnumType? Severity { get; init; }
}
