using System.Text.Json;
using Microsoft.Azure.Cosmos;
using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Writing;

/// <summary>
/// A commit as one transactional batch: every item on the condition that it is as it was read, so that nothing comes between.
/// It can be sent again as it is; if it was carried out already, its conditions do not hold any more. What is more than a
/// batch takes is left as a <see cref="PendingCommit"/>.
/// </summary>
internal sealed class Batch
{
    /// <summary>How many items the service writes at once.</summary>
    internal const int MostItems = 100;

    private List<Write> _writes = [];
    private readonly List<RecordedChange> _changes = [];
    private readonly Commit _commit;
    private readonly AggregateState _state;

    private Batch(Commit commit, AggregateState state) => (_commit, _state) = (commit, state);

    /// <summary>Whether it takes more than one batch of the service.</summary>
    internal bool IsLarge => _writes.Count > MostItems;

    /// <summary>Makes the batch of a commit on a state that does not refuse it.</summary>
    internal static Batch Of(Commit commit, AggregateState state, string recordId)
    {
        var batch = new Batch(commit, state);
        if (commit.Receipt is { } receipt)
            batch.Put(receipt with { Version = 1 });
        foreach (var document in commit.Upserts)
            batch.Upsert(document);
        foreach (var id in commit.Removals)
            batch.Remove(id);
        if (!AggregateState.WritesRoot(commit) && !commit.Removals.Contains(commit.AggregateId))
            batch.Touch(commit.AggregateId);
        batch.Append(commit.Audit);
        batch.Create(recordId, new CommitRecord { Id = recordId, AggregateId = commit.AggregateId, At = commit.At, Changes = batch._changes });
        // What a commit is decided by comes first: the root, by which commits of the aggregate follow each other, receipt and record.
        string?[] deciding = [commit.AggregateId.Value, commit.Receipt?.Id.Value, recordId];
        batch._writes = [.. batch._writes.OrderByDescending(write => deciding.Contains(write.Id))];
        return batch;
    }

    internal async Task<TransactionalBatchResponse> SendAsync(Container container, CancellationToken ct)
    {
        var batch = container.CreateTransactionalBatch(new PartitionKey(_commit.AggregateId.Value));
        foreach (var write in IsLarge ? _writes.Take(MostItems - 1) : _writes)
            write.AddTo(batch);
        if (IsLarge)
            batch.CreateItemStream(Items.Stream(Rest()), If(null));
        return await batch.ExecuteAsync(ct);
    }

    private PendingCommit Rest()
    {
        List<Write> rest = [.. _writes.Skip(MostItems - 1)];
        return new PendingCommit
        {
            AggregateId = _commit.AggregateId,
            Puts = [.. rest.Where(write => write.Body is not null).Select(write => JsonSerializer.SerializeToElement(write.Body, write.Body!.GetType(), DocumentJson.Options))],
            Removals = [.. rest.Where(write => write.Body is null).Select(write => write.Id)],
        };
    }

    private void Upsert(Document document)
    {
        var version = _state.VersionOf(document.Id) + 1;
        Put(document with { Version = version });
        _changes.Add(new(version == 1 ? ChangeKind.Created : ChangeKind.Updated, document.Id, version));
    }

    private void Remove(NodeId id)
    {
        if (_state.Find(id) is not { } present)
            return;
        _writes.Add(new(id.Value, null, batch => batch.DeleteItem(id.Value, If(present.ETag))));
        _changes.Add(new(ChangeKind.Removed, id, present.Version));
    }

    // A commit that leaves the root alone still raises its version, by which commits of the aggregate come one after the other.
    private void Touch(NodeId root)
    {
        var present = _state.Find(root)!;
        var version = present.Version + 1;
        _writes.Add(new(root.Value, null, batch => batch.PatchItem(
            root.Value, [PatchOperation.Set("/version", version)], new TransactionalBatchPatchItemRequestOptions { IfMatchEtag = present.ETag, EnableContentResponseOnWrite = false })));
        _changes.Add(new(ChangeKind.Updated, root, version));
    }

    // Seals the entries after the latest of the aggregate. Only an entry that is the root of its aggregate is a change.
    private void Append(IReadOnlyList<AuditEntry> entries)
    {
        if (entries.Count == 0)
            return;
        var stored = _state.Find(AuditHead.IdOf(_commit.AggregateId));
        var head = stored?.AsHead();
        foreach (var entry in entries)
        {
            var next = AuditSeal.Seal(entry, head);
            Create(next.Id.Value, next with { Version = 1 });
            if (entry.Id == _commit.AggregateId)
                _changes.Add(new(ChangeKind.Created, entry.Id, 1));
            head = AuditHead.At(next);
        }

        Put(head! with { Version = (stored?.Version ?? 0) + 1 });
    }

    private void Put(Document document)
    {
        var id = document.Id.Value;
        if (_state.Find(document.Id) is { } present)
            _writes.Add(new(id, document, batch => batch.ReplaceItemStream(id, Items.Stream(document), If(present.ETag))));
        else
            Create(id, document);
    }

    // What a record says is complete only when the batch is sent.
    private void Create(string id, object item) => _writes.Add(new(id, item, batch => batch.CreateItemStream(Items.Stream(item), If(null))));

    private static TransactionalBatchItemRequestOptions If(string? etag) => new() { IfMatchEtag = etag, EnableContentResponseOnWrite = false };

    /// <summary>One item of the commit: as it is to be, or <c>null</c> where it goes; and how it is written on its condition.</summary>
    private sealed record Write(string Id, object? Body, Action<TransactionalBatch> AddTo);
}
