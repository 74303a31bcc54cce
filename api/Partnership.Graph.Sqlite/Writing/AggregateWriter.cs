using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Metadata;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Sqlite.Writing;

/// <summary>Writes one commit within a transaction: the version check first, then documents, audit and changes.</summary>
internal sealed class AggregateWriter(SqliteConnection connection, IModel model) : IDisposable
{
    // SQLITE_CONSTRAINT_TRIGGER: a trigger of the audit refused to let an entry be replaced.
    private const int ConstraintTrigger = 1811;

    private readonly Dictionary<string, TableStatements> _tables = [];
    private readonly ChangeStatement _changes = new(connection);
    private readonly Lazy<ReceiptStatements> _receipts = new(() => new ReceiptStatements(connection));
    private AuditHeadStatement? _heads;

    internal CommitResult Write(Commit commit)
    {
        var root = Table(commit.AggregateId);
        var actual = root.Version(commit.AggregateId);
        var writesRoot = commit.Upserts.Concat<Document>(commit.Audit).Any(document => document.Id == commit.AggregateId);
        if ((commit.ExpectedVersion is { } expected && expected != actual) || (actual == 0 && !writesRoot))
            return new CommitResult.VersionConflict(actual);

        if (commit.Receipt is { } receipt)
        {
            _receipts.Value.Forget(receipt.Id, commit.At);
            if (Table(receipt.Id).Version(receipt.Id) > 0)
                return new CommitResult.VersionConflict(actual);
            Table(receipt.Id).Upsert.Run(receipt);
        }

        foreach (var document in commit.Upserts)
        {
            var version = Table(document.Id).Upsert.Run(document);
            _changes.Run(version == 1 ? ChangeKind.Created : ChangeKind.Updated, document.Id, version, commit);
        }

        foreach (var id in commit.Removals)
        {
            if (Table(id).Remove(id, commit.AggregateId) is { } version)
                _changes.Run(ChangeKind.Removed, id, version, commit);
        }

        if (!writesRoot && !commit.Removals.Contains(commit.AggregateId))
            _changes.Run(ChangeKind.Updated, commit.AggregateId, root.Touch(commit.AggregateId), commit);
        if (commit.Audit.Count > 0)
            Append(commit);
        return new CommitResult.Committed(actual + 1);
    }

    public void Dispose()
    {
        foreach (var table in _tables.Values)
            table.Dispose();
        _changes.Dispose();
        if (_receipts.IsValueCreated)
            _receipts.Value.Dispose();
        _heads?.Dispose();
    }

    // Seals the entries after the latest of the aggregate. Only an entry that is the root of its aggregate is a change.
    private void Append(Commit commit)
    {
        _heads ??= new AuditHeadStatement(connection);
        var head = _heads.Find(commit.AggregateId);
        var entries = Table(commit.Audit[0].Id);
        foreach (var entry in commit.Audit)
        {
            var next = AuditSeal.Seal(entry, head);
            try
            {
                entries.Upsert.Run(next);
            }
            catch (SqliteException failure) when (failure.SqliteExtendedErrorCode == ConstraintTrigger)
            {
                throw new InvalidOperationException($"The audit entry {entry.Id} exists; entries are only ever added.", failure);
            }

            if (entry.Id == commit.AggregateId)
                _changes.Run(ChangeKind.Created, entry.Id, 1, commit);
            head = AuditHead.At(next);
        }

        Table(head!.Id).Upsert.Run(head);
    }

    private TableStatements Table(NodeId id)
    {
        if (_tables.TryGetValue(id.TypeName, out var table))
            return table;
        if (!DocumentTypes.TryFind(id.TypeName, out var type))
            throw new InvalidOperationException($"The id {id} names no type of document.");
        return _tables[id.TypeName] = new TableStatements(connection, model.FindEntityType(type)!);
    }
}
