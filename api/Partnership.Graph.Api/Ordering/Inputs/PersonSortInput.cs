namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What people are ordered by.</summary>
public sealed class PersonSortInput : DocumentSort
{
    /// <summary>By name.</summary>
    public SortEnumType? Name { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
