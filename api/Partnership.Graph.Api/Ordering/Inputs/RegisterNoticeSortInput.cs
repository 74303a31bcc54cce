namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What notices of registers are ordered by.</summary>
public sealed class RegisterNoticeSortInput : DocumentSort
{
    /// <summary>By when an import noticed it.</summary>
    public SortEnumType? RaisedAt { get; init; }

    /// <summary>By the day it happens.</summary>
    public SortEnumType? On { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
