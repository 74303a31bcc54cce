namespace Partnership.Graph.Api.Ordering.Inputs;

/// <summary>What entries of a history are ordered by.</summary>
public sealed class AuditEntrySortInput : DocumentSort
{
    /// <summary>By when it was done.</summary>
    public SortEnumType? At { get; init; }

    /// <summary>By its place among the entries of the aggregate.</summary>
    public SortEnumType? Number { get; init; }

    /// <summary>By id.</summary>
    public SortEnumType? Id { get; init; }
}
