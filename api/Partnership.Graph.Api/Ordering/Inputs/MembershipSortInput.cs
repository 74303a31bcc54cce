namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What memberships are ordered by.</summary>
public sealed class MembershipSortInput : DocumentSort
{
    /// <summary>By the id of the school.</summary>
    public SortEnumType? SchoolId { get; init; }

    /// <summary>By the first day; those without one first.</summary>
    public SortEnumType? From { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
