using System.Collections.Concurrent;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>
/// Sends some mails: writes each down first, hands it over, records what became of it, then tells the reminders it carried. A worker
/// may die between any two of these; the next one finds what is needed to go on.
/// </summary>
internal sealed class MailRound(ReminderPorts ports, ReminderOptions options, SettleStep settle, AddressFailures failures)
{
    // What an attempt may take, so that it ends before its lease does.
    private static readonly TimeSpan MostOfAnAttempt = TimeSpan.FromMinutes(2);

    // Each waits for the store as long as the store's own settings say.
    private const int MostTriesToRecord = 10;

    /// <summary>
    /// Sends mails that were just claimed; answers how many were taken. While the provider takes those of one round, those of the next are
    /// written down.
    /// </summary>
    internal async Task<int> SendAsync(IReadOnlyList<Bundle> bundles, PlanBasis basis, CancellationToken cancellationToken)
    {
        var sent = 0;
        Func<Task<IReadOnlyList<Delivery>>>? handOver = null;
        foreach (var some in bundles.Chunk(options.MailsInRound))
        {
            var underWay = handOver?.Invoke();
            try
            {
                handOver = await StopSwitch.IsOnAsync(ports.Store, cancellationToken)
                    ? null
                    : await ReadAsync(await WriteDownAsync(some, Attempted, cancellationToken), basis, cancellationToken);
            }
            finally
            {
                // Whatever came of the next ones: what the provider was given is recorded.
                if (underWay is not null)
                    sent += await RecordAsync(await underWay, basis, cancellationToken);
            }

            if (handOver is null)
                return sent;
        }

        return handOver is null ? sent : sent + await RecordAsync(await handOver(), basis, cancellationToken);
    }

    /// <summary>Writes down mails that were just claimed, for whoever sends them one by one: the first attempt is theirs.</summary>
    internal async Task WriteDownAsync(IReadOnlyList<Bundle> bundles, CancellationToken cancellationToken)
    {
        foreach (var some in bundles.Chunk(options.MailsInRound))
            await WriteDownAsync(some, Waiting, cancellationToken);
    }

    /// <summary>Sends mails whose attempt is written down; answers how many were taken.</summary>
    internal async Task<int> SendAsync(IReadOnlyList<Delivery> mails, PlanBasis basis, CancellationToken cancellationToken)
    {
        var handOver = await ReadAsync(mails, basis, cancellationToken);
        return await RecordAsync(await handOver(), basis, cancellationToken);
    }

    /// <summary>Reads what the mails say; answers how they are handed over, which gives those that ended.</summary>
    private async Task<Func<Task<IReadOnlyList<Delivery>>>> ReadAsync(IReadOnlyList<Delivery> mails, PlanBasis basis, CancellationToken cancellationToken)
    {
        if (mails.Count == 0)
            return () => Task.FromResult<IReadOnlyList<Delivery>>([]);
        try
        {
            var writer = await LetterWriter.ReadAsync(ports, mails, basis, cancellationToken);
            return () => HandOverAsync(mails, writer, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            await GiveBackAsync(mails, cancellationToken);
            throw;
        }
    }

    // Nothing was handed over: where the store takes that, the attempt does not count, and the mail waits for no lease.
    private async Task GiveBackAsync(IReadOnlyList<Delivery> mails, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        await TryCommitAsync(
            [.. mails.Select(mail => Commit.OfRoot(mail with { State = ReminderState.Planned, NextAt = now, Attempts = [.. mail.Attempts.SkipLast(1)] }, now))], cancellationToken);
    }

    // Where nobody knows what was written, those that were are told apart when they are sent again: their version is not the one expected any more.
    private async Task<IReadOnlyList<CommitResult>> TryCommitAsync(IReadOnlyList<Commit> commits, CancellationToken cancellationToken)
    {
        try
        {
            return await ports.Store.CommitManyAsync(commits, cancellationToken);
        }
        catch (CommitUncertainException)
        {
            return [.. commits.Select(_ => new CommitResult.Busy())];
        }
    }

    private async Task<IReadOnlyList<Delivery>> HandOverAsync(IReadOnlyList<Delivery> mails, LetterWriter writer, CancellationToken cancellationToken)
    {
        var after = new ConcurrentBag<Delivery>();
        using var places = new SemaphoreSlim(options.MailsSideBySide);
        await Task.WhenAll(mails.Select(async mail =>
        {
            await places.WaitAsync(cancellationToken);
            try
            {
                if (await AttemptAsync(mail, writer, cancellationToken) is { } ended)
                    after.Add(ended);
            }
            finally
            {
                places.Release();
            }
        }));
        return [.. after.OrderBy(mail => mail.Id)];
    }

    private async Task<IReadOnlyList<Delivery>> WriteDownAsync(IReadOnlyList<Bundle> bundles, Func<Delivery, Delivery> begin, CancellationToken cancellationToken)
    {
        var now = ports.Clock.GetUtcNow();
        var existing = await ExistingAsync(bundles, cancellationToken);
        var mails = new List<Delivery>();
        foreach (var bundle in bundles)
        {
            var before = existing.GetValueOrDefault(bundle.DeliveryId);
            // One that another worker wrote down is another worker's; one that was abandoned before it was written can be begun anew.
            if (before is null or { State: ReminderState.Superseded, ReminderIds.Count: 0, DroppedIds.Count: 0 })
                mails.Add(begin(New(bundle, before, now)));
        }

        var results = await ports.Store.CommitManyAsync([.. mails.Select(mail => Commit.OfRoot(mail, now))], cancellationToken);
        StoreOccupiedException.ThrowIfBusy(results);
        return [.. mails.Zip(results).Where(pair => pair.Second is CommitResult.Committed).Select(pair => pair.First with { Version = ((CommitResult.Committed)pair.Second).Version })];
    }

    private async Task<IReadOnlyDictionary<NodeId, Delivery>> ExistingAsync(IReadOnlyList<Bundle> bundles, CancellationToken cancellationToken)
    {
        await using var session = ports.Store.OpenSession();
        return await session.FindManyAsync<Delivery>([.. bundles.Select(bundle => bundle.DeliveryId)], cancellationToken);
    }

    private static Delivery New(Bundle bundle, Delivery? before, DateTimeOffset now) => new()
    {
        Id = bundle.DeliveryId,
        AggregateId = bundle.DeliveryId,
        Version = before?.Version ?? 0,
        Source = Source.User,
        Kind = bundle.Kind,
        PersonId = bundle.PersonId,
        Address = bundle.Address,
        ReminderIds = [.. bundle.Reminders.Select(reminder => reminder.Id)],
        EventId = bundle.Reminders.Select(reminder => reminder.EventId).Distinct().ToList() is [var only] ? only : null,
        State = ReminderState.Planned,
        DueAt = now,
        NextAt = now,
        Fence = before?.Fence ?? 0,
    };

    private static Delivery Waiting(Delivery mail) => mail;

    private Delivery Attempted(Delivery mail) => mail.Claimed(options, mail.DueAt);

    /// <summary>Makes one attempt; <c>null</c> where the lease is too short for it, and another worker will.</summary>
    private async Task<Delivery?> AttemptAsync(Delivery mail, LetterWriter writer, CancellationToken cancellationToken)
    {
        using var span = ReminderTelemetry.Spans.StartActivity("send mail");
        span?.SetTag("reminders.delivery", mail.Id.Value);
        var now = ports.Clock.GetUtcNow();
        if (now + MostOfAnAttempt > mail.NextAt)
            return null;

        var earlier = mail with { Attempts = [.. mail.Attempts.SkipLast(1)] };
        var last = earlier.Attempts.Count == 0 ? null : earlier.Attempts[^1];
        // Asked before anything else: what arrived was true when it was sent, whatever has changed since.
        if (MailOutcome.MayHaveBeenSent(earlier) && await LookUpAsync(mail, cancellationToken) is { } found)
            return MailOutcome.After(mail, found, DateTimeOffset.MaxValue, now, ports.Jitter());

        SendResult result;
        var written = writer.Write(mail, now);
        if (written.PostponedTo is { } later && earlier.Attempts.Count > 0)
            return earlier with { State = ReminderState.Planned, NextAt = later };
        if (written.Letter is not { } letter)
            return MailOutcome.NotSent(written.Mail, MailOutcome.MayHaveBeenSent(earlier) ? ReminderState.Unknown : written.State, written.Reason, written.Detail);
        try
        {
            var message = await ports.Compose(letter, cancellationToken);
            result = await HandOverAsync(message, last?.At, now, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            ports.Failed(new ReminderFailure(mail.Id, "write the mail", failure));
            return MailOutcome.NotSent(written.Mail, MailOutcome.MayHaveBeenSent(earlier) ? ReminderState.Unknown : ReminderState.Dead, ReminderReason.CannotCompose, $"The mail could not be written: {failure.Message}");
        }

        if (result is SendResult.Permanent { Cause: RefusalCause.Recipient } refused && !await TrySuppressAsync(mail, refused.Reason, cancellationToken))
            return null;
        return MailOutcome.After(written.Mail, result, written.UselessFrom, ports.Clock.GetUtcNow(), ports.Jitter());
    }

    // What follows from a refusal is written before the refusal. Where it cannot be, the mail is refused again later: what the others
    // of the round came to is not lost over it.
    private async Task<bool> TrySuppressAsync(Delivery mail, string reason, CancellationToken cancellationToken)
    {
        try
        {
            await failures.SuppressAsync(mail, reason, cancellationToken);
            return true;
        }
        catch (Exception away) when (StoreOccupiedException.IsOutage(away))
        {
            ports.Failed(new ReminderFailure(mail.Id, "keep that its address does not work", away));
            return false;
        }
    }

    private async Task<SendResult?> LookUpAsync(Delivery mail, CancellationToken cancellationToken) =>
        ports.Transport is IMailLookUp provider && await provider.LookUpAsync(mail.Id.Key, cancellationToken) is LookUpResult.Found found
            ? new SendResult.Accepted(found.Reference)
            : null;

    // A transport answers; one that throws all the same may have handed the mail over before.
    private async Task<SendResult> HandOverAsync(Mails.MailMessage message, DateTimeOffset? lastAttempt, DateTimeOffset now, CancellationToken cancellationToken)
    {
        using var span = ReminderTelemetry.HandingOver(ports.Transport);
        try
        {
            var result = await ports.Transport.SendOnceAsync(message, lastAttempt, now, cancellationToken);
            span?.SetTag("reminders.result", result.GetType().Name);
            return result;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            ports.Failed(new ReminderFailure(NodeId.Of(nameof(Delivery), message.Reference), "hand the mail over", failure));
            return new SendResult.Unknown($"The transport failed: {failure.Message}");
        }
    }

    private async Task<int> RecordAsync(IReadOnlyList<Delivery> mails, PlanBasis basis, CancellationToken cancellationToken)
    {
        if (mails.Count == 0)
            return 0;
        var results = await TryCommitAsync(Commits(), cancellationToken);
        // What was handed over and is not recorded is handed over again: nothing is worth waiting for the store as this is.
        for (var tries = 1; tries < MostTriesToRecord && results.Any(result => result is CommitResult.Busy); tries++)
        {
            var again = await TryCommitAsync([.. Commits().Zip(results).Where(pair => pair.Second is CommitResult.Busy).Select(pair => pair.First)], cancellationToken);
            var next = 0;
            results = [.. results.Select(result => result is CommitResult.Busy ? again[next++] : result)];
        }

        StoreOccupiedException.ThrowIfBusy(results);
        // Where somebody was first, it was a receipt, or a worker that took the mail over: what they recorded counts.
        var recorded = mails.Zip(results).Where(pair => pair.Second is CommitResult.Committed).Select(pair => pair.First).ToList();
        recorded.ForEach(ReminderTelemetry.Recorded);
        await settle.RunAsync([.. recorded.Where(mail => !mail.State.IsOpen() || mail.DroppedIds.Count > 0)], basis, cancellationToken);
        return recorded.Count(mail => mail.State == ReminderState.Sent);

        List<Commit> Commits() => [.. mails.Select(mail => Commit.OfRoot(mail, ports.Clock.GetUtcNow()))];
    }
}
