using Partnership.Graph.Api.Filtering.Operations;
using Partnership.Graph.Domain.Attention;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Attention;

/// <summary>Which items are wanted. All fields given hold together.</summary>
public sealed class AttentionItemFilterInput
{
    /// <summary>Of one of these kinds; all when left out.</summary>
    public IReadOnlyList<AttentionKind>? Kinds { get; init; }

    /// <summary>As pressing as one of these; all when left out.</summary>
    public IReadOnlyList<AttentionSeverity>? Severities { get; init; }

    /// <summary>What concerns this organisation.</summary>
    public NodeId? Organisation { get; init; }

    /// <summary>What belongs to this partnership.</summary>
    public NodeId? Partnership { get; init; }

    /// <summary>By the day it is due.</summary>
    public ComparableOperations<DateOnly>? DueOn { get; init; }
}
