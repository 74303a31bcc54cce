using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Plans some events: reads what their plans are made from, decides, and writes what changed.</summary>
internal sealed class EventPlanner(ReminderPorts ports)
{
    private const int MostTries = 6;

    /// <summary>Plans the events; answers how many commits it took.</summary>
    /// <param name="events">The events, each with when it, or its date, came about.</param>
    /// <param name="basis">What plans rest on.</param>
    /// <param name="cancellationToken">Ends it.</param>
    internal async Task<int> PlanAsync(IReadOnlyDictionary<NodeId, DateTimeOffset> events, PlanBasis basis, CancellationToken cancellationToken)
    {
        var (left, written) = (events, 0);
        for (var tries = 0; left.Count > 0; tries++)
        {
            if (tries == MostTries)
                throw new StoreOccupiedException($"{left.Count} events, {left.Keys.First()} among them, were changed by others each time they were planned.");
            var commits = await CommitsOfAsync(left, basis, cancellationToken);
            var results = await ports.Store.CommitManyAsync(commits, cancellationToken);
            StoreOccupiedException.ThrowIfBusy(results);
            var again = commits.Zip(results).Where(pair => pair.Second is CommitResult.VersionConflict && pair.First.AggregateId.TypeName == nameof(Event));
            written += results.Count(result => result is CommitResult.Committed);
            left = again.Select(pair => pair.First.AggregateId).Distinct().ToDictionary(id => id, id => events[id]);
        }

        return written;
    }

    private async Task<List<Commit>> CommitsOfAsync(IReadOnlyDictionary<NodeId, DateTimeOffset> wanted, PlanBasis basis, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        await using var session = ports.Store.OpenSession();
        var facts = await PlanningReader.ReadAsync(session, wanted, basis, ports.Failed, cancellationToken);
        var commits = new List<Commit>(facts.Count);
        foreach (var one in facts)
        {
            try
            {
                AddCommits(commits, one.Event, ReminderPlan.Of(one, now), now);
            }
            // One event whose dates no calendar can count with must not keep the others from their reminders.
            catch (Exception failure) when (failure is ArgumentException or FormatException or TimeZoneNotFoundException or OverflowException)
            {
                ports.Failed(new ReminderFailure(one.Event.Id, "plan the event's reminders", failure));
            }
        }

        return commits;
    }

    private static void AddCommits(List<Commit> commits, Event one, EventPlan plan, DateTimeOffset now)
    {
        var changes = plan.Changes.ToList();
        if (plan.Approval is { } approval)
            commits.Add(Commit.OfRoot(approval, now));
        if (changes.Count > 0)
        {
            commits.Add(new Commit
            {
                AggregateId = one.Id,
                ExpectedVersion = one.Version,
                At = now,
                Upserts = [.. changes.Select(change => change.After)],
                Audit = [ReminderAudit.Of(one.Id, "planReminders", changes.Select(change => (change.Before, (Reminder?)change.After)), now)],
            });
        }
    }
}
