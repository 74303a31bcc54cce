using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which entries of a history are wanted.</summary>
public sealed class AuditEntryFilterInput : DocumentFilter<AuditEntryFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By when it was done.</summary>
    public ComparableOperations<DateTimeOffset>? At { get; init; }

    /// <summary>By what was done, as it is written.</summary>
    public TextOperations? Action { get; init; }

    /// <summary>By its place among the entries of the aggregate.</summary>
    public ComparableOperations<int>? Number { get; init; }
}
