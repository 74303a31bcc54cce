using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Cosmos.Documents;

/// <summary>
/// Which aggregate may be written with a command's receipt, in a partition of its own: ids are unique within a partition only,
/// and a key of a client must be good once in all of them.
/// </summary>
internal sealed record ReceiptClaim
{
    internal const string TypeName = "ReceiptClaim";

    public required string Id { get; init; }

    public string DocumentType { get; init; } = TypeName;

    /// <summary>The claim's partition: its own id.</summary>
    public required string AggregateId { get; init; }

    /// <summary>The aggregate whose commit holds the receipt, or is about to write it.</summary>
    public required NodeId Holder { get; init; }

    public required int Ttl { get; init; }

    internal static string IdOf(NodeId receipt) => $"{TypeName}:{receipt.Key}";
}

/// <summary>Stands in the place of a receipt, so that whoever was about to write it there no longer can.</summary>
internal sealed record ReceiptFence
{
    internal const string TypeName = "ReceiptFence";

    public required NodeId Id { get; init; }

    public string DocumentType { get; init; } = TypeName;

    public required NodeId AggregateId { get; init; }

    public int Version { get; init; } = 1;

    public Domain.Source Source { get; init; } = Domain.Source.User;

    public required int Ttl { get; init; }
}
