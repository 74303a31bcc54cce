using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Has a mail that was given up tried again, under the same reference, so that it cannot become a second one. Never after its events.</summary>
public sealed class RetryByHand(ReminderPorts ports)
{
    /// <summary>Puts the mail back among those that are due.</summary>
    /// <param name="id">The mail.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <returns><c>null</c> where it will be tried again, else what stands in the way, in a sentence.</returns>
    public async Task<string?> MailAsync(NodeId id, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        await using var session = ports.Store.OpenSession();
        if (await session.FindAsync<Delivery>(id, cancellationToken) is not { } mail)
            return $"There is no {id}.";
        if (mail.State is not (ReminderState.Dead or ReminderState.Unknown))
            return $"The mail is {mail.State}: only one that was given up can be tried again.";
        var reminders = await session.FindManyAsync<Reminder>(mail.ReminderIds, cancellationToken);
        var events = await session.FindReadableAsync<Event>([.. reminders.Values.Select(reminder => reminder.EventId).Distinct()], ports.Failed, cancellationToken);
        if (events.Count > 0 && reminders.Values.All(reminder => reminder.Purpose != ReminderPurpose.Attendance && events.TryGetValue(reminder.EventId, out var one) && one.StartsAt <= now))
            return "The event has begun: the mail would be of no use.";

        var again = mail with { State = ReminderState.Planned, Reason = null, Detail = null, NextAt = now, RetriedAt = now };
        if (await ports.Store.CommitAsync(new Commit { AggregateId = id, ExpectedVersion = mail.Version, At = now, Upserts = [again] }, cancellationToken) is not CommitResult.Committed)
            return "It has changed meanwhile. Look at it again.";
        foreach (var ofEvent in reminders.Values.Where(reminder => events.ContainsKey(reminder.EventId)).GroupBy(reminder => reminder.EventId))
        {
            var changes = ofEvent.Select(reminder => new ReminderChange(reminder, reminder with { State = ReminderState.Claimed, Reason = null, Detail = null, NextAt = now + TimeSpan.FromMinutes(10) })).ToList();
            // Where this is lost, the mail's end still settles the reminder.
            await ports.Store.CommitAsync(
                new Commit
                {
                    AggregateId = ofEvent.Key,
                    ExpectedVersion = events[ofEvent.Key].Version,
                    At = now,
                    Upserts = [.. changes.Select(change => change.After!)],
                    Audit = [ReminderAudit.Of(ofEvent.Key, "retryDelivery", changes.Select(change => (change.Before, change.After)), now)],
                }, cancellationToken);
        }

        return null;
    }
}
