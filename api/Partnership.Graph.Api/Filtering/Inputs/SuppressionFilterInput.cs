using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Filtering.Inputs;

/// <summary>Which suppressed addresses are wanted.</summary>
public sealed class SuppressionFilterInput : DocumentFilter<SuppressionFilterInput>
{
    /// <summary>By id.</summary>
    public ValueOperations<NodeId>? Id { get; init; }

    /// <summary>By the id of the mail that failed.</summary>
    public ValueOperations<NodeId>? DeliveryId { get; init; }

    /// <summary>By since when.</summary>
    public ComparableOperations<DateTimeOffset>? Since { get; init; }

    /// <summary>By when it was released.</summary>
    public ComparableOperations<DateTimeOffset>? ReleasedAt { get; init; }
}
