using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Plans what changed since the last tick, read from the store's ordered changes, and nothing else. Only where rules or calendars
/// changed, or nothing was ever planned, all coming events are planned, in the order of their start, some at a time.
/// </summary>
internal sealed class PlanningStep(ReminderPorts ports, ReminderOptions options)
{
    private const int ChangesAtOnce = 5_000;

    // Attendance is asked for after the event: long enough for that, and for a summer's holidays in between.
    private static readonly TimeSpan LooksBack = TimeSpan.FromDays(60);

    private readonly EventPlanner _planner = new(ports);

    internal async Task<int> RunAsync(PlanBasis basis, CancellationToken cancellationToken)
    {
        var progress = await ReadProgressAsync(cancellationToken);
        var written = 0;
        if (progress.Cursor is null || progress.Basis != basis.Fingerprint)
        {
            progress = await SaveAsync(progress, progress with
            {
                Cursor = progress.Cursor ?? (await ports.Store.LatestChangeAsync(cancellationToken)).Value,
                Basis = basis.Fingerprint,
                Sweep = FromTheBeginning(),
            }, cancellationToken);
        }

        while (progress is not null && await ports.Store.ReadChangesAsync(new ChangeCursor(progress.Cursor!), ChangesAtOnce, cancellationToken) is var batch)
        {
            // Another store than the one the cursor is of: a copy that was restored.
            if (batch is null)
            {
                progress = await SaveAsync(progress, progress with { Cursor = (await ports.Store.LatestChangeAsync(cancellationToken)).Value, Sweep = FromTheBeginning() }, cancellationToken);
                continue;
            }

            if (batch.Changes.Count == 0)
                break;
            var touched = await TouchedEvents.InAsync(batch.Changes, ports.Store, cancellationToken);
            foreach (var some in touched.KnownAt.Chunk(options.EventsInRound))
                written += await _planner.PlanAsync(some.ToDictionary(), basis, cancellationToken);
            progress = await SaveAsync(progress, progress with { Cursor = batch.Next.Value, Sweep = touched.Calendars ? FromTheBeginning() : progress.Sweep }, cancellationToken);
            // Saving the progress is a change too: reading on to the very end would never end.
            if (batch.Changes.Count < ChangesAtOnce)
                break;
        }

        while (progress?.Sweep is { } sweep)
        {
            var (next, planned) = await SweepOnAsync(sweep, basis, cancellationToken);
            written += planned;
            progress = await SaveAsync(progress, progress with { Sweep = next }, cancellationToken);
        }

        return written;
    }

    private async Task<(PlanningSweep? Next, int Written)> SweepOnAsync(PlanningSweep sweep, PlanBasis basis, CancellationToken cancellationToken)
    {
        var positions = await PositionsAsync(sweep, cancellationToken);
        if (positions.Count == 0)
            return (null, 0);
        var written = await _planner.PlanAsync(positions.ToDictionary(position => position.Id, _ => sweep.Since), basis, cancellationToken);
        return (sweep with { AfterStart = positions[^1].StartsAt, AfterId = positions[^1].Id.Value }, written);
    }

    private async Task<IReadOnlyList<EventPosition>> PositionsAsync(PlanningSweep sweep, CancellationToken cancellationToken)
    {
        await using var session = ports.Store.OpenSession();
        for (var limit = options.EventsInRound; ; limit *= 2)
        {
            var from = sweep.AfterStart;
            var found = await session.ToListAsync(
                session.Query<Event>().Where(one => one.StartsAt >= from)
                    .OrderBy(one => one.StartsAt).ThenBy(one => one.Id)
                    .Select(one => new EventPosition { Id = one.Id, StartsAt = one.StartsAt }).Take(limit),
                cancellationToken);
            var beyond = found.Where(position => position.StartsAt > from || string.CompareOrdinal(position.Id.Value, sweep.AfterId) > 0).ToList();
            // Many events may start at one instant; then the page must reach past those that are done.
            if (beyond.Count > 0 || found.Count < limit)
                return beyond;
        }
    }

    private async Task<ReminderProgress> ReadProgressAsync(CancellationToken cancellationToken)
    {
        await using var session = ports.Store.OpenSession();
        return await session.FindAsync<ReminderProgress>(ReminderProgress.OnlyId(), cancellationToken)
            ?? new ReminderProgress { Id = ReminderProgress.OnlyId(), AggregateId = ReminderProgress.OnlyId(), Source = Source.User };
    }

    /// <summary>Saves how far planning has come; <c>null</c> where another worker got there first and goes on from there.</summary>
    private async Task<ReminderProgress?> SaveAsync(ReminderProgress before, ReminderProgress after, CancellationToken cancellationToken)
    {
        var result = await ports.Store.CommitAsync(Commit.OfRoot(after with { Version = before.Version }, ports.Clock.GetUtcNow()), cancellationToken);
        StoreOccupiedException.ThrowIfBusy([result]);
        return result is CommitResult.Committed done ? after with { Version = done.Version } : null;
    }

    private PlanningSweep FromTheBeginning()
    {
        var now = ports.Clock.GetUtcNow();
        return new PlanningSweep { Since = now, AfterStart = now - LooksBack, AfterId = "" };
    }

    private sealed record EventPosition
    {
        public required NodeId Id { get; init; }

        public required DateTimeOffset StartsAt { get; init; }
    }
}
