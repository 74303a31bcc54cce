using System.Text.Json;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Cosmos.Documents;

/// <summary>
/// What of a commit is still to be written: one of more items than a batch takes is decided in its first batch, which leaves this,
/// and finished in further ones. Whoever writes the aggregate next finishes what a crash cut off.
/// </summary>
internal sealed record PendingCommit
{
    internal const string TypeName = "PendingCommit";

    /// <summary>Its id, one in each partition.</summary>
    internal const string OnlyId = $"{TypeName}:pending";

    public string Id { get; init; } = OnlyId;

    public string DocumentType { get; init; } = TypeName;

    public required NodeId AggregateId { get; init; }

    /// <summary>The items to write as they are to be.</summary>
    public required IReadOnlyList<JsonElement> Puts { get; init; }

    /// <summary>The ids of the items to take away.</summary>
    public required IReadOnlyList<string> Removals { get; init; }
}
