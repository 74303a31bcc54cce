using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What a worker writes into a mail before it tries it.</summary>
internal static class DeliveryClaim
{
    /// <summary>The mail, claimed for an attempt that begins now: until the lease ends, nobody else tries it.</summary>
    internal static Delivery Claimed(this Delivery mail, ReminderOptions options, DateTimeOffset now) => mail with
    {
        State = ReminderState.Claimed,
        NextAt = now + options.Lease,
        Fence = mail.Fence + 1,
        ClaimedBy = options.Worker,
        Attempts = [.. mail.Attempts, new DeliveryAttempt { At = now, By = options.Worker }],
    };
}
