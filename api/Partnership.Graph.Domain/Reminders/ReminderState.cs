namespace Partnership.Graph.Domain.Reminders;

/// <summary>Where a reminder, or a mail, stands.</summary>
public enum ReminderState
{
    /// <summary>To be sent when its time comes.</summary>
    Planned,

    /// <summary>A worker has taken it, for as long as its lease lasts.</summary>
    Claimed,

    /// <summary>The provider has taken the mail.</summary>
    Sent,

    /// <summary>The provider reports that it arrived.</summary>
    Delivered,

    /// <summary>The provider reports that it did not arrive, or could not.</summary>
    Bounced,

    /// <summary>It may have been sent: nobody could find out.</summary>
    Unknown,

    /// <summary>It was given up, with a reason; somebody can try again by hand.</summary>
    Dead,

    /// <summary>The event changed before it was sent: it is no longer true.</summary>
    Superseded,

    /// <summary>It was decided not to send it, with a reason.</summary>
    Skipped,
}

/// <summary>What holds for states.</summary>
public static class ReminderStates
{
    /// <summary>Whether the person knows, or may know, what the reminder said.</summary>
    public static bool MeansTold(this ReminderState state) =>
        state is ReminderState.Sent or ReminderState.Delivered or ReminderState.Unknown;

    /// <summary>Whether the pipeline still has something to do.</summary>
    public static bool IsOpen(this ReminderState state) => state is ReminderState.Planned or ReminderState.Claimed;
}
