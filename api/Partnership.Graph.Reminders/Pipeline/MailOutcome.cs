using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What becomes of a mail after an attempt. Pure.</summary>
internal static class MailOutcome
{
    /// <summary>How often a mail is tried at most.</summary>
    internal const int MostAttempts = 6;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    /// <summary>The mail after its last attempt ended with <paramref name="result"/>.</summary>
    /// <param name="mail">The mail, claimed, its last attempt without an outcome.</param>
    /// <param name="result">What the transport said.</param>
    /// <param name="uselessFrom">From when on the mail is of no use.</param>
    /// <param name="now">The time.</param>
    /// <param name="jitter">From 0 to below 1.</param>
    internal static Delivery After(Delivery mail, SendResult result, DateTimeOffset uselessFrom, DateTimeOffset now, double jitter) => result switch
    {
        SendResult.Accepted accepted => Ended(mail, AttemptOutcome.Accepted, null) with
        {
            State = ReminderState.Sent,
            SentAt = now,
            ProviderReference = accepted.Reference,
            NextAt = null,
        },
        SendResult.Permanent refused => Ended(mail, AttemptOutcome.Permanent, refused.Reason) with
        {
            State = ReminderState.Dead,
            Reason = ReminderReason.Refused,
            Detail = refused.Reason,
            NextAt = null,
        },
        SendResult.Temporary temporary => AgainOrNot(Ended(mail, AttemptOutcome.Temporary, temporary.Reason), temporary.Reason, temporary.RetryAfter, uselessFrom, now, jitter),
        SendResult.Unknown unknown => AgainOrNot(Ended(mail, AttemptOutcome.Unknown, unknown.Reason), unknown.Reason, null, uselessFrom, now, jitter),
        _ => throw new InvalidOperationException($"A transport answered {result}, which is no result."),
    };

    /// <summary>The mail where what it was about is not true any more, or it could not be written.</summary>
    internal static Delivery NotSent(Delivery mail, ReminderState state, ReminderReason reason, string detail) =>
        Ended(mail, AttemptOutcome.NotSent, detail) with { State = state, Reason = reason, Detail = detail, NextAt = null };

    /// <summary>The mail where no attempt is left: it may have arrived, or certainly did not.</summary>
    internal static Delivery GivenUp(Delivery mail, string detail) => mail with
    {
        State = MayHaveBeenSent(mail) ? ReminderState.Unknown : ReminderState.Dead,
        Reason = ReminderReason.GaveUp,
        Detail = detail,
        NextAt = null,
    };

    /// <summary>Whether an attempt may have reached the provider although nobody knows: it got no answer, or its worker died.</summary>
    internal static bool MayHaveBeenSent(Delivery mail) => mail.Attempts.Any(attempt => attempt.Outcome is null or AttemptOutcome.Unknown);

    /// <summary>How many attempts count: those since somebody last tried again by hand.</summary>
    internal static int Tries(Delivery mail) => mail.Attempts.Count(attempt => mail.RetriedAt is null || attempt.At >= mail.RetriedAt);

    private static Delivery AgainOrNot(Delivery mail, string said, TimeSpan? retryAfter, DateTimeOffset uselessFrom, DateTimeOffset now, double jitter)
    {
        var tries = Tries(mail);
        var again = now + Wait(tries, retryAfter, jitter);
        return tries >= MostAttempts ? GivenUp(mail, $"After {tries} attempts: {said}")
            : again >= uselessFrom ? GivenUp(mail, $"The next attempt would come too late to be of use: {said}")
            : mail with { State = ReminderState.Planned, NextAt = again };
    }

    // 1, 2, 4, 8, 16 minutes, each half as long to one and a half times: mails that failed together do not come back together.
    private static TimeSpan Wait(int tries, TimeSpan? retryAfter, double jitter)
    {
        var wait = FirstWait * Math.Pow(2, tries - 1) * (0.5 + jitter);
        return retryAfter > wait ? retryAfter.Value : wait;
    }

    private static Delivery Ended(Delivery mail, AttemptOutcome outcome, string? detail) => mail with
    {
        Attempts = [.. mail.Attempts.SkipLast(1), mail.Attempts[^1] with { Outcome = outcome, Detail = detail }],
    };
}
