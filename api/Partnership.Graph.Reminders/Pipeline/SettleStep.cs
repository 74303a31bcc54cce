using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Tells the reminders what became of the mail that carried them. Where the event was moved or cancelled while the mail was under way,
/// it is planned again, so that whoever was just told the old date is told the new one.
/// </summary>
internal sealed class SettleStep(ReminderPorts ports, EventPlanner planner)
{
    private const int MostTries = 6;

    /// <summary>Settles the reminders of some mails. What loses every race is settled when its lease ends.</summary>
    internal async Task RunAsync(IReadOnlyCollection<Delivery> mails, PlanBasis basis, CancellationToken cancellationToken)
    {
        var left = mails.SelectMany(mail => mail.ReminderIds.Concat(mail.DroppedIds).Select(id => (Id: id, Mail: mail))).ToList();
        for (var tries = 0; left.Count > 0 && tries < MostTries; tries++)
        {
            var now = ports.Clock.GetUtcNow();
            var (reminders, events) = await ReadAsync([.. left.Select(pair => pair.Id)], cancellationToken);
            var changes = left
                .Where(pair => reminders.TryGetValue(pair.Id, out var reminder) && events.ContainsKey(reminder.EventId))
                .Select(pair => new ReminderChange(reminders[pair.Id], After(reminders[pair.Id], pair.Mail, events[reminders[pair.Id].EventId])))
                .Where(change => change.After != change.Before)
                .DistinctBy(change => change.Before!.Id)
                .ToLookup(change => change.Before!.EventId);

            var lost = await CommitAsync(changes, events, now, cancellationToken);
            var misled = changes.Where(ofEvent => !lost.Contains(ofEvent.Key) && ofEvent.Any(change => IsOutdated(change.After!, events[ofEvent.Key])));
            await planner.PlanAsync(misled.ToDictionary(ofEvent => ofEvent.Key, _ => now), basis, cancellationToken);
            left = [.. left.Where(pair => reminders.TryGetValue(pair.Id, out var reminder) && lost.Contains(reminder.EventId))];
        }
    }

    private async Task<(IReadOnlyDictionary<NodeId, Reminder> Reminders, IReadOnlyDictionary<NodeId, Event> Events)> ReadAsync(
        IReadOnlyCollection<NodeId> ids, CancellationToken cancellationToken)
    {
        await using var session = ports.Store.OpenSession();
        var reminders = await session.FindManyAsync<Reminder>(ids, cancellationToken);
        return (reminders, await session.FindReadableAsync<Event>([.. reminders.Values.Select(reminder => reminder.EventId).Distinct()], ports.Failed, cancellationToken));
    }

    /// <summary>A reminder after what became of its mail.</summary>
    internal static Reminder After(Reminder reminder, Delivery mail, Event one)
    {
        if (reminder.DeliveryId != mail.Id || reminder.State is ReminderState.Planned or ReminderState.Superseded or ReminderState.Skipped)
            return reminder;
        if (mail.DroppedIds.Contains(reminder.Id))
        {
            var reason = one.Status == EventStatus.Cancelled ? ReminderReason.Cancelled
                : one.ScheduleRevision != reminder.ScheduleRevision ? ReminderReason.Moved
                : one.Status == EventStatus.Completed ? ReminderReason.Completed : ReminderReason.Missed;
            return MailOutcome.MayHaveBeenSent(mail)
                ? reminder with { State = ReminderState.Unknown, Reason = reason, Detail = "An earlier attempt may have reached the person.", NextAt = null }
                : reminder with { State = reason == ReminderReason.Missed ? ReminderState.Skipped : ReminderState.Superseded, Reason = reason, NextAt = null };
        }

        return mail.State.IsOpen() || !mail.ReminderIds.Contains(reminder.Id)
            ? reminder
            : reminder with { State = mail.State, Reason = mail.Reason, Detail = mail.Detail ?? reminder.Detail, NextAt = null };
    }

    private static bool IsOutdated(Reminder reminder, Event one) =>
        reminder.State.MeansTold()
        && (reminder.ScheduleRevision != one.ScheduleRevision || (one.Status == EventStatus.Cancelled && reminder.Purpose != ReminderPurpose.Cancelled));

    private async Task<HashSet<NodeId>> CommitAsync(
        ILookup<NodeId, ReminderChange> changes, IReadOnlyDictionary<NodeId, Event> events, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var commits = changes.Commits(events, "recordMails", now);
        var results = await ports.Store.CommitManyAsync(commits, cancellationToken);
        StoreOccupiedException.ThrowIfBusy(results);
        return commits.Zip(results).Where(pair => pair.Second is CommitResult.VersionConflict).Select(pair => pair.First.AggregateId).ToHashSet();
    }
}
