using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Takes what is due: finds the recipients, puts a reminder for each in the place of the one for all, and claims it for a mail, in
/// one commit of its event. Whoever loses the race for an event leaves it to the winner.
/// </summary>
internal sealed class ClaimStep(ReminderPorts ports, ReminderOptions options, EventPlanner planner)
{
    /// <summary>Claims one batch; answers the mails to send, and whether there may be more.</summary>
    internal async Task<(IReadOnlyList<Bundle> Bundles, bool More)> RunAsync(PlanBasis basis, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        if (await LookAsync(basis, now, cancellationToken) is not { } seen)
            return ([], false);
        var (changes, bundles) = seen.Claim.Decide(seen.Existing, options.Worker, now + options.Lease);
        var won = await CommitAsync(changes, seen.Events, now, cancellationToken);
        await planner.PlanAsync(seen.Claim.Stale.ToDictionary(id => id, _ => now), basis, cancellationToken);

        var mails = bundles
            .Select(bundle => bundle with { Reminders = [.. bundle.Reminders.Where(reminder => won.Contains(reminder.EventId))] })
            .Where(bundle => bundle.Reminders.Count > 0)
            .ToList();
        return (mails, seen.Due == options.RemindersAtOnce && won.Count > 0);
    }

    // Read before anything is written, in a session that has ended by then: a store keeps what an open one sees.
    private async Task<Seen?> LookAsync(PlanBasis basis, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var session = ports.Store.OpenSession();
        var due = await DueAsync(session, now, cancellationToken);
        if (due.Count == 0)
            return null;

        var events = await session.FindReadableAsync<Event>([.. due.Select(reminder => reminder.EventId).Distinct()], ports.Failed, cancellationToken);
        var closed = await PlanningReader.ClosedDaysAsync(session, events.Values, cancellationToken);
        var people = await RecipientReader.ReadAsync(session, [.. events.Values], due.Select(reminder => reminder.PersonId).OfType<NodeId>(), ports.Failed, cancellationToken);
        var told = await ToldAsync(session, due, cancellationToken);
        var claim = new ClaimDecision(basis, people, now);
        foreach (var ofEvent in due.GroupBy(reminder => reminder.EventId))
        {
            if (events.TryGetValue(ofEvent.Key, out var one))
                Guard(one.Id, () => claim.Add(one, side => DaysOf(side, closed[one.Id], basis), [.. ofEvent], new ToldOfEvent(told[one.Id])));
        }

        return new Seen(due.Count, events, claim, await session.FindManyAsync<Reminder>(claim.MayExist, cancellationToken));
    }

    // A little ahead, as far as a day's hours reach wherever they have just opened: what goes to one person in them goes in one mail.
    private async Task<IReadOnlyList<Reminder>> DueAsync(IStoreSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var planned = session.Query<Reminder>().Where(reminder => reminder.State == ReminderState.Planned);
        if (await session.FirstOrDefaultAsync(planned.Where(reminder => reminder.NextAt <= now).OrderBy(reminder => reminder.NextAt).ThenBy(reminder => reminder.Id), cancellationToken) is null)
            return [];
        var until = now + (SendingHours.Closes - SendingHours.Opens);
        return await session.ToListAsync(
            planned.Where(reminder => reminder.NextAt <= until).OrderBy(reminder => reminder.NextAt).ThenBy(reminder => reminder.Id).Take(options.RemindersAtOnce),
            cancellationToken);
    }

    // What was told, or is under way, by the name of what is due.
    private static async Task<ILookup<NodeId, Reminder>> ToldAsync(IStoreSession session, IReadOnlyList<Reminder> due, CancellationToken cancellationToken)
    {
        var routine = due.Where(reminder => !Opening.IsNotice(reminder)).ToList();
        if (routine.Count == 0)
            return Array.Empty<Reminder>().ToLookup(reminder => reminder.EventId);
        var events = routine.Select(reminder => reminder.EventId).Distinct().ToArray();
        var slots = routine.Select(reminder => reminder.Slot).Distinct().ToArray();
        var told = await session.ToListAsync(
            session.Query<Reminder>().Where(reminder => events.Contains(reminder.EventId) && slots.Contains(reminder.Slot) && reminder.State != ReminderState.Planned),
            cancellationToken);
        return told.ToLookup(reminder => reminder.EventId);
    }

    private static WorkingDays DaysOf(Domain.Side? side, IReadOnlyList<ClosedDays> closed, PlanBasis basis) =>
        side == Domain.Side.Education ? basis.Calendar.ForSchool(closed) : basis.Calendar.ForEveryone;

    private async Task<HashSet<NodeId>> CommitAsync(
        ILookup<NodeId, ReminderChange> changes, IReadOnlyDictionary<NodeId, Event> events, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var commits = changes.Commits(events, "claimReminders", now);
        var results = await ports.Store.CommitManyAsync(commits, cancellationToken);
        StoreOccupiedException.ThrowIfBusy(results);
        return commits.Zip(results).Where(pair => pair.Second is CommitResult.Committed).Select(pair => pair.First.AggregateId).ToHashSet();
    }

    // One event whose facts make no sense must not keep the others from their reminders.
    private void Guard(NodeId subject, Action action)
    {
        try
        {
            action();
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException or TimeZoneNotFoundException or OverflowException or InvalidOperationException)
        {
            ports.Failed(new ReminderFailure(subject, "find who is to be reminded", failure));
        }
    }

    private sealed record Seen(int Due, IReadOnlyDictionary<NodeId, Event> Events, ClaimDecision Claim, IReadOnlyDictionary<NodeId, Reminder> Existing);
}
