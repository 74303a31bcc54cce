using Partnership.Graph.Cosmos.Documents;
using Partnership.Graph.Cosmos.Reading;
using Partnership.Graph.Cosmos.Reading.Sql;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Cosmos.Writing;

/// <summary>What is there of all that a commit touches, each with the ETag on which the commit will depend.</summary>
internal sealed class AggregateState
{
    private readonly Dictionary<string, StoredItem> _items;

    private AggregateState(IEnumerable<StoredItem> items) => _items = items.ToDictionary(item => item.Id);

    /// <summary>Nothing: what a commit expects that creates its aggregate. If it is wrong, the batch fails and the state is read.</summary>
    internal static AggregateState Nothing { get; } = new([]);

    internal StoredItem? Find(NodeId id) => _items.GetValueOrDefault(id.Value);

    /// <summary>The version of a document; 0 where it is not there.</summary>
    internal int VersionOf(NodeId id) => Find(id)?.Version ?? 0;

    internal static async Task<AggregateState> ReadAsync(Reader reader, Commit commit, CancellationToken ct)
    {
        IEnumerable<NodeId> ids = commit.Upserts.Concat<Domain.Document>(commit.Audit).Select(document => document.Id).Concat(commit.Removals)
            .Append(commit.AggregateId).Append(AuditHead.IdOf(commit.AggregateId)).Concat(commit.Receipt is { } receipt ? [receipt.Id] : []);
        var parameters = new SqlParameters();
        var sql = $"SELECT {StoredItem.Columns} FROM c WHERE ARRAY_CONTAINS({parameters.Add<IReadOnlyList<NodeId>>([.. ids.Distinct()])}, c[\"id\"]) OR c[\"id\"] = {parameters.Add(PendingCommit.OnlyId)}";
        return new AggregateState((await reader.ListAsync(sql, parameters, ct, commit.AggregateId.Value)).Select(StoredItem.Read));
    }

    /// <summary>Whether a commit before this one is still to be finished.</summary>
    internal bool HasPending => _items.ContainsKey(PendingCommit.OnlyId);

    /// <summary>Why the commit cannot be written on this state; <c>null</c> where it can.</summary>
    /// <exception cref="InvalidOperationException">An audit entry of the commit exists already.</exception>
    internal CommitResult? Refusal(Commit commit)
    {
        var actual = VersionOf(commit.AggregateId);
        if (commit.ExpectedVersion is { } expected && expected != actual)
            return new CommitResult.VersionConflict(actual);
        if (actual == 0 && !WritesRoot(commit))
            return new CommitResult.VersionConflict(actual);
        if (commit.Receipt is { } receipt && Find(receipt.Id) is { } present && IsInForce(present, commit.At))
            return new CommitResult.VersionConflict(actual);
        return commit.Audit.FirstOrDefault(entry => Find(entry.Id) is not null) is { } existing
            ? throw new InvalidOperationException($"The audit entry {existing.Id} exists; entries are only ever added.")
            : null;
    }

    internal static bool WritesRoot(Commit commit) =>
        commit.Upserts.Concat<Domain.Document>(commit.Audit).Any(document => document.Id == commit.AggregateId);

    /// <summary>Whether an item in the place of a receipt is one that has not expired.</summary>
    internal static bool IsInForce(StoredItem item, DateTimeOffset at) =>
        item.DocumentType == nameof(Domain.Decisions.CommandReceipt) && item.ExpiresAt > at;
}
