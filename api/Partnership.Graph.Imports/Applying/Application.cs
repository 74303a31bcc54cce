using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Audit;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.Planning;

namespace Partnership.Graph.Imports.Applying;

/// <summary>
/// Writes a plan in batches. Each aggregate is whole or untouched, so that an end at any moment leaves a consistent store;
/// the next run of the same file finds what is missing by comparing.
/// </summary>
internal sealed class Application(IGraphStore store, RegisterDefinition definition, string reason, string actor, DateTimeOffset now)
{
    /// <summary>How many aggregates are written between two looks at whether to go on.</summary>
    public const int BatchSize = 1_000;

    /// <summary>Writes what is planned.</summary>
    /// <returns>How many aggregates had changed since the plan was made, and were left alone.</returns>
    /// <exception cref="ImportRefusedException">Another process kept the store busy.</exception>
    public async Task<int> RunAsync(ImportPlan plan, IProgress<ImportProgress>? progress, ProgressLog log, CancellationToken cancellationToken)
    {
        var conflicts = 0;
        var written = 0;
        foreach (var batch in plan.Changes.GroupBy(change => change.After.AggregateId).Select(CommitOf).Chunk(BatchSize))
        {
            cancellationToken.ThrowIfCancellationRequested();
            // A batch that has begun is finished: what is asked is only whether to begin another.
            var results = await store.CommitManyAsync(batch, CancellationToken.None);
            OccupiedStore.ThrowIfBusy(results);
            conflicts += results.Count(result => result is CommitResult.VersionConflict);
            written += batch.Sum(commit => commit.Upserts.Count);
            progress?.Report(new(definition.Register, ImportStep.Writing, Math.Min(written, plan.Changes.Count), plan.Changes.Count));
            await log.WroteAsync(written);
        }

        return conflicts;
    }

    private Commit CommitOf(IGrouping<NodeId, PlannedChange> aggregate)
    {
        List<Document> upserts = [];
        List<AuditEntry> audit = [];
        foreach (var change in aggregate)
        {
            upserts.Add(change.After);
            upserts.AddRange(change.With);
            // What is new says by its source and day where it comes from; the import's own entry says the rest.
            if (change.Type != PlannedChangeType.New) audit.Add(EntryOf(change));
        }

        return new() { AggregateId = aggregate.Key, ExpectedVersion = aggregate.First().OnVersion, At = now, Upserts = upserts, Audit = audit };
    }

    private AuditEntry EntryOf(PlannedChange change) => new()
    {
        Id = NodeId.New(nameof(AuditEntry), now),
        AggregateId = change.After.AggregateId,
        Source = definition.Source,
        SubjectId = change.After.Id,
        Actor = actor,
        At = now,
        Action = change.Type == PlannedChangeType.Closed ? "closeFromRegister" : "updateFromRegister",
        Reason = reason,
        Fields = change.Fields,
    };
}
