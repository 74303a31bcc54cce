using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Store;

/// <summary>One document written by one commit.</summary>
/// <param name="Cursor">Where reading continues after this change.</param>
/// <param name="Kind">What happened to the document.</param>
/// <param name="DocumentId">The document.</param>
/// <param name="AggregateId">The aggregate it belongs to.</param>
/// <param name="Version">The document's version after the change; of a removed one, its last.</param>
/// <param name="At">When the commit says it happened.</param>
public sealed record Change(ChangeCursor Cursor, ChangeKind Kind, NodeId DocumentId, NodeId AggregateId, int Version, DateTimeOffset At);

/// <summary>What happened to a document.</summary>
public enum ChangeKind
{
    /// <summary>It was not there before.</summary>
    Created,

    /// <summary>It was replaced.</summary>
    Updated,

    /// <summary>It is gone.</summary>
    Removed,
}

/// <summary>Changes in the order of their commits.</summary>
/// <param name="Changes">The changes; empty when there is nothing new.</param>
/// <param name="Next">Where to read on.</param>
public sealed record ChangeBatch(IReadOnlyList<Change> Changes, ChangeCursor Next);
