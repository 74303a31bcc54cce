using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Audit;

/// <summary>
/// Where the audit of an aggregate ends: the number and the hash of its latest entry. The store writes it with every entry,
/// so that entries removed from the end show too, and so that the next entry is sealed after one look.
/// </summary>
public sealed record AuditHead : Document
{
    /// <summary>The number of the latest entry, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>The hash of the latest entry.</summary>
    public required string Hash { get; init; }

    /// <summary>The id of the head of an aggregate.</summary>
    public static NodeId IdOf(NodeId aggregate) => NodeId.Of(nameof(AuditHead), $"{aggregate.TypeName}.{aggregate.Key}");

    /// <summary>The head of an aggregate whose latest entry is <paramref name="entry"/>, which is sealed.</summary>
    public static AuditHead At(AuditEntry entry) => new()
    {
        Id = IdOf(entry.AggregateId),
        AggregateId = entry.AggregateId,
        Source = entry.Source,
        Number = entry.Number,
        Hash = entry.Hash,
    };
}
