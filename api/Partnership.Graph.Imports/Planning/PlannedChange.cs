using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;

namespace Partnership.Graph.Imports.Planning;

/// <summary>One document that an import would write.</summary>
/// <param name="Type">What that means.</param>
/// <param name="Before">The document as it is; <c>null</c> for a new one.</param>
/// <param name="After">The document as it would be.</param>
/// <param name="Fields">What differs; empty for a new one.</param>
public sealed record PlannedChange(PlannedChangeType Type, Document? Before, Document After, IReadOnlyList<AuditedField> Fields)
{
    /// <summary>Further documents of the same aggregate that are written with it.</summary>
    public IReadOnlyList<Document> With { get; init; } = [];

    /// <summary>The version of the aggregate's root that this was planned on; <c>null</c> where any will do.</summary>
    public int? OnVersion { get; init; }
}

/// <summary>What writing a document means.</summary>
public enum PlannedChangeType
{
    /// <summary>The graph does not have it yet.</summary>
    New,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>An organisation ends, or an edge does.</summary>
    Closed,
}
