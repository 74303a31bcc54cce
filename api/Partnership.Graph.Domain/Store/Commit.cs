using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Store;

/// <summary>What is to be written to one aggregate, as a whole.</summary>
public sealed record Commit
{
    /// <summary>The id of the aggregate's root.</summary>
    public required NodeId AggregateId { get; init; }

    /// <summary>
    /// The root's version that the decision was made on: 0 for an aggregate that must not exist yet, <c>null</c> where any
    /// version will do (imports). Each commit raises the root's version by one, whether or not it writes the root.
    /// </summary>
    public int? ExpectedVersion { get; init; }

    /// <summary>When it happens.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Documents of this aggregate to create or replace; their versions are the store's to set.</summary>
    public IReadOnlyList<Document> Upserts { get; init; } = [];

    /// <summary>Documents of this aggregate to remove; one that does not exist is no error.</summary>
    public IReadOnlyList<NodeId> Removals { get; init; } = [];

    /// <summary>
    /// Who did what and why; entries are only ever added. Their numbers and hashes are the store's to set: it seals them, in
    /// the order given, with <see cref="AuditSeal"/>. An aggregate may consist of entries alone; the first is its root.
    /// </summary>
    public IReadOnlyList<AuditEntry> Audit { get; init; } = [];

    /// <summary>
    /// The receipt of the command, where it has an idempotency key. Where another commit left one with the same id that has not
    /// expired, whatever its aggregate, nothing is written and the result is <see cref="CommitResult.VersionConflict"/>: read
    /// again, and find it. Receipts are no changes that can be followed, and a store forgets expired ones by itself.
    /// </summary>
    public CommandReceipt? Receipt { get; init; }

    /// <summary>Writes the root of an aggregate, and nothing else of it, on the version it was read at; a new one must not exist yet.</summary>
    public static Commit OfRoot(Document root, DateTimeOffset at) =>
        new() { AggregateId = root.AggregateId, ExpectedVersion = root.Version, At = at, Upserts = [root] };

    /// <summary>Checks what holds for every store: one aggregate, ids that name their document's type, each document once, an audit that is only added to.</summary>
    /// <exception cref="InvalidOperationException">It does not hold; the message says which document.</exception>
    public void Validate()
    {
        var seen = new HashSet<NodeId>();
        foreach (var id in Upserts.Select(document => document.Id).Concat(Removals))
        {
            if (id.TypeName is nameof(AuditEntry) or nameof(AuditHead))
                throw new InvalidOperationException($"{id} is of the audit, to which a commit only ever adds: entries stand in {nameof(Audit)}.");
        }

        foreach (var document in Upserts.Concat(Audit).Concat(Receipt is { } receipt ? [receipt] : []))
        {
            if (document.AggregateId != AggregateId)
                throw new InvalidOperationException($"A commit writes one aggregate: {document.Id} belongs to {document.AggregateId}, not to {AggregateId}.");
            if (document.Id.TypeName != document.GetType().Name)
                throw new InvalidOperationException($"The id {document.Id} does not name the type of its document, {document.GetType().Name}.");
            if (!seen.Add(document.Id))
                throw new InvalidOperationException($"{document.Id} is in the commit twice.");
        }

        foreach (var id in Removals)
        {
            if (!seen.Add(id))
                throw new InvalidOperationException($"{id} is in the commit twice.");
        }
    }
}
