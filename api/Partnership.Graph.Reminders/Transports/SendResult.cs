namespace Partnership.Graph.Reminders.Transports;

/// <summary>What became of one attempt to hand over a mail.</summary>
public abstract record SendResult
{
    private SendResult()
    {
    }

    /// <summary>It was taken; whether it arrives, a receipt may tell.</summary>
    /// <param name="Reference">What the provider calls it; the Message-ID where the provider gives it no name.</param>
    public sealed record Accepted(string Reference) : SendResult;

    /// <summary>It was certainly not taken, and trying again later can help.</summary>
    /// <param name="Reason">What went wrong, for people.</param>
    /// <param name="RetryAfter">How long to wait at least; <c>null</c> where the other side does not say.</param>
    public sealed record Temporary(string Reason, TimeSpan? RetryAfter = null) : SendResult;

    /// <summary>It was certainly not taken, and trying again cannot help.</summary>
    /// <param name="Reason">What went wrong, for people.</param>
    /// <param name="Cause">Whether the address or the mail was refused.</param>
    public sealed record Permanent(string Reason, RefusalCause Cause) : SendResult;

    /// <summary>It may or may not have been taken: the answer was lost. Ask by reference before trying again where that is possible.</summary>
    /// <param name="Reason">What went wrong, for people.</param>
    public sealed record Unknown(string Reason) : SendResult;
}

/// <summary>What a permanent refusal is about.</summary>
public enum RefusalCause
{
    /// <summary>The address: nothing sent there will arrive, so it is to be suppressed.</summary>
    Recipient,

    /// <summary>This mail, or the sender's right to send it; the address may be good.</summary>
    Message,
}
