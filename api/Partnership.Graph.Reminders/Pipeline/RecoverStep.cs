using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Planning;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Takes up what waits: mails whose next attempt is due, mails and reminders whose worker died. A reminder that was claimed for
/// a mail nobody wrote down is set free only after that mail was made impossible: a worker that was merely slow then cannot write it any more.
/// </summary>
internal sealed class RecoverStep(ReminderPorts ports, ReminderOptions options, MailRound round, SettleStep settle, EventPlanner planner)
{
    /// <summary>Tries mails again; answers how many were taken.</summary>
    internal async Task<int> SendAgainAsync(PlanBasis basis, CancellationToken cancellationToken)
    {
        var sent = 0;
        foreach (var state in new[] { ReminderState.Planned, ReminderState.Claimed })
        {
            while (!await StopSwitch.IsOnAsync(ports.Store, cancellationToken) && await DueAsync(state, cancellationToken) is { Count: > 0 } due)
            {
                var (claimed, over) = await ClaimAsync(due, cancellationToken);
                await settle.RunAsync(over, basis, cancellationToken);
                sent += await round.SendAsync(claimed, basis, cancellationToken);
                // Another worker won them all: it is at it.
                if (claimed.Count == 0 && over.Count == 0)
                    break;
            }
        }

        return sent;
    }

    /// <summary>The mails whose next attempt is due, or whose worker died: those that waited longest, as many as go in a round.</summary>
    internal async Task<IReadOnlyList<NodeId>> DueAsync(CancellationToken cancellationToken) =>
    [
        .. (await DueAsync(ReminderState.Claimed, cancellationToken)).Concat(await DueAsync(ReminderState.Planned, cancellationToken))
            .OrderBy(mail => mail.NextAt).Take(options.MailsInRound).Select(mail => mail.Id),
    ];

    /// <summary>Tries one mail, if that is due; answers whether it was taken. Asked twice, or by two at once, it is sent once.</summary>
    internal async Task<bool> SendAsync(NodeId id, PlanBasis basis, CancellationToken cancellationToken)
    {
        Delivery? mail;
        await using (var session = ports.Store.OpenSession())
            mail = await session.FindAsync<Delivery>(id, cancellationToken);
        if (mail is not { State: ReminderState.Planned or ReminderState.Claimed } || mail.NextAt > ports.Clock.GetUtcNow())
            return false;
        var (claimed, over) = await ClaimAsync([mail], cancellationToken);
        await settle.RunAsync(over, basis, cancellationToken);
        return await round.SendAsync(claimed, basis, cancellationToken) > 0;
    }

    /// <summary>Settles reminders whose mail is done, and frees those whose mail was never written down.</summary>
    internal async Task FreeAsync(PlanBasis basis, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        IReadOnlyList<Reminder> stuck;
        IReadOnlyDictionary<NodeId, Delivery> mails;
        await using (var session = ports.Store.OpenSession())
        {
            stuck = await session.ToListAsync(
                session.Query<Reminder>().Where(reminder => reminder.State == ReminderState.Claimed && reminder.NextAt <= now)
                    .OrderBy(reminder => reminder.NextAt).ThenBy(reminder => reminder.Id).Take(options.RemindersAtOnce),
                cancellationToken);
            mails = await session.FindManyAsync<Delivery>([.. stuck.Select(reminder => reminder.DeliveryId!.Value).Distinct()], cancellationToken);
        }

        if (stuck.Count == 0)
            return;
        var never = stuck.Select(reminder => reminder.DeliveryId!.Value).Where(id => !mails.ContainsKey(id)).Distinct().ToList();
        await AbandonAsync(never, now, cancellationToken);
        await settle.RunAsync([.. mails.Values.Where(mail => !mail.State.IsOpen() || mail.DroppedIds.Count > 0)], basis, cancellationToken);
        await ReleaseAsync([.. stuck.Select(reminder => reminder.Id)], now, basis, cancellationToken);
    }

    private async Task<IReadOnlyList<Delivery>> DueAsync(ReminderState state, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        await using var session = ports.Store.OpenSession();
        return await session.ToListAsync(
            session.Query<Delivery>().Where(mail => mail.State == state && mail.NextAt <= now).OrderBy(mail => mail.NextAt).ThenBy(mail => mail.Id).Take(options.MailsInRound),
            cancellationToken);
    }

    private async Task<(IReadOnlyList<Delivery> Claimed, IReadOnlyList<Delivery> Over)> ClaimAsync(IReadOnlyList<Delivery> due, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        var after = due.Select(mail => MailOutcome.Tries(mail) >= MailOutcome.MostAttempts
            ? MailOutcome.GivenUp(mail, $"After {mail.Attempts.Count} attempts, the last of which has no outcome.")
            : mail.Claimed(options, now)).ToList();
        var results = await ports.Store.CommitManyAsync([.. after.Select(mail => Commit.OfRoot(mail, now))], cancellationToken);
        StoreOccupiedException.ThrowIfBusy(results);
        var won = after.Zip(results).Where(pair => pair.Second is CommitResult.Committed)
            .Select(pair => pair.First with { Version = ((CommitResult.Committed)pair.Second).Version }).ToList();
        return ([.. won.Where(mail => mail.State == ReminderState.Claimed)], [.. won.Where(mail => mail.State != ReminderState.Claimed)]);
    }

    // Whoever writes a document of this id first has it: from now on the worker that claimed the reminders cannot.
    private async Task AbandonAsync(IReadOnlyList<NodeId> mails, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var results = await ports.Store.CommitManyAsync(
            [
                .. mails.Select(id => Commit.OfRoot(
                    new Delivery
                    {
                        Id = id,
                        AggregateId = id,
                        Source = Source.User,
                        Kind = DeliveryKind.Reminder,
                        ReminderIds = [],
                        State = ReminderState.Superseded,
                        Detail = "Its worker claimed the reminders and ended before it wrote the mail down.",
                        DueAt = now,
                    },
                    now)),
            ], cancellationToken);
        StoreOccupiedException.ThrowIfBusy(results);
    }

    private async Task ReleaseAsync(IReadOnlyList<NodeId> ids, DateTimeOffset now, PlanBasis basis, CancellationToken cancellationToken)
    {
        await using var session = ports.Store.OpenSession();
        var reminders = (await session.FindManyAsync<Reminder>(ids, cancellationToken)).Values
            .Where(reminder => reminder.State == ReminderState.Claimed && reminder.NextAt <= now).ToList();
        var mails = await session.FindManyAsync<Delivery>([.. reminders.Select(reminder => reminder.DeliveryId!.Value).Distinct()], cancellationToken);
        var events = await session.FindReadableAsync<Event>([.. reminders.Select(reminder => reminder.EventId).Distinct()], ports.Failed, cancellationToken);
        var changes = reminders
            .Where(reminder => mails.ContainsKey(reminder.DeliveryId!.Value) && events.ContainsKey(reminder.EventId))
            .Select(reminder => new ReminderChange(reminder, Released(reminder, mails[reminder.DeliveryId!.Value], now)))
            .ToLookup(change => change.Before!.EventId);
        var commits = changes.Commits(events, "releaseReminders", now);
        StoreOccupiedException.ThrowIfBusy(await ports.Store.CommitManyAsync(commits, cancellationToken));
        var stale = changes.Where(ofEvent => ofEvent.Any(change => change.Before!.ScheduleRevision != events[ofEvent.Key].ScheduleRevision || !ReminderPlan.IsToBeRemindedOf(events[ofEvent.Key])));
        await planner.PlanAsync(stale.ToDictionary(ofEvent => ofEvent.Key, _ => now), basis, cancellationToken);
    }

    // Its mail is still under way: look again later. Else the mail does not carry it: it is to be claimed anew.
    private Reminder Released(Reminder reminder, Delivery mail, DateTimeOffset now) =>
        mail.State.IsOpen() && mail.ReminderIds.Contains(reminder.Id)
            ? reminder with { NextAt = (mail.NextAt > now ? mail.NextAt.Value : now) + options.Lease }
            : reminder with { State = ReminderState.Planned, DeliveryId = null, NextAt = now, Told = null };
}
