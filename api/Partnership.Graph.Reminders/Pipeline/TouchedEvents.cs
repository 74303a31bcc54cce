using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Which events some changes of the store make worth planning.</summary>
/// <param name="KnownAt">The events, each with the earliest of its changes.</param>
/// <param name="Calendars">Whether school holidays changed, so that every event is.</param>
internal sealed record TouchedEvents(IReadOnlyDictionary<NodeId, DateTimeOffset> KnownAt, bool Calendars)
{
    internal static async Task<TouchedEvents> InAsync(IReadOnlyList<Change> changes, IGraphStore store, CancellationToken cancellationToken)
    {
        var knownAt = new Dictionary<NodeId, DateTimeOffset>();
        foreach (var commit in Commits(changes))
        {
            if (commit[0].AggregateId.TypeName == nameof(Event) && !IsOfThePipeline(commit))
                knownAt.TryAdd(commit[0].AggregateId, commit[0].At);
        }

        var approvals = changes.Where(change => change.DocumentId.TypeName == nameof(BlastApproval) && change.Kind == ChangeKind.Updated)
            .Select(change => change.DocumentId).Distinct().ToList();
        if (approvals.Count > 0)
        {
            await using var session = store.OpenSession();
            foreach (var approval in (await session.FindManyAsync<BlastApproval>(approvals, cancellationToken)).Values)
                knownAt.TryAdd(approval.SubjectId, changes[^1].At);
        }

        return new TouchedEvents(knownAt, changes.Any(change => change.DocumentId.TypeName == nameof(SchoolHolidays)));
    }

    // Changes of one commit stand together, and say the same time.
    private static IEnumerable<IReadOnlyList<Change>> Commits(IReadOnlyList<Change> changes)
    {
        for (var (start, end) = (0, 0); start < changes.Count; start = end)
        {
            for (end = start + 1; end < changes.Count && changes[end].AggregateId == changes[start].AggregateId && changes[end].At == changes[start].At;)
                end++;
            yield return [.. changes.Skip(start).Take(end - start)];
        }
    }

    // What the pipeline wrote itself: reminders, after them the event's version, and nothing of the event.
    private static bool IsOfThePipeline(IReadOnlyList<Change> commit) =>
        commit.Count > 1
        && commit[^1].DocumentId == commit[^1].AggregateId
        && commit.SkipLast(1).All(change => change.DocumentId.TypeName == nameof(Reminder));
}
