using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Documents;

/// <summary>
/// What one commit did, written with it in its batch and never changed: the change feed gives each of them once, in the order
/// of the commits of a physical partition, removals included. It also tells whether a commit whose answer was lost was carried out.
/// </summary>
internal sealed record CommitRecord
{
    internal const string TypeName = "CommitRecord";

    public required string Id { get; init; }

    public string DocumentType { get; init; } = TypeName;

    public required NodeId AggregateId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required IReadOnlyList<RecordedChange> Changes { get; init; }

    internal static string NewId(DateTimeOffset at) => $"{TypeName}:{Guid.CreateVersion7(at):N}";
}

/// <summary>One document of a commit.</summary>
internal sealed record RecordedChange(ChangeKind Kind, NodeId Id, int Version);
