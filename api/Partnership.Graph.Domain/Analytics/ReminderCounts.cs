using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>What became of the reminders of one kind: how many each, before anything is withheld.</summary>
public sealed record ReminderCounts
{
    /// <summary>Reminders and notices that became a person's.</summary>
    public int Planned { get; init; }

    /// <summary>Those a provider took, whatever it reported later.</summary>
    public int Sent { get; init; }

    /// <summary>Those that were decided against, or overtaken by a change.</summary>
    public int Skipped { get; init; }

    /// <summary>Those that were given up, or are reported not to have arrived.</summary>
    public int Failed { get; init; }

    /// <summary>Those reported to have arrived.</summary>
    public int Delivered { get; init; }

    /// <summary>People who, after the mail and before the next one of the event, said that they come.</summary>
    public int Coming { get; init; }

    /// <summary>People who said then that they do not.</summary>
    public int NotComing { get; init; }

    /// <summary>Events of which the attendance was asked for.</summary>
    public int Asked { get; init; }

    /// <summary>Those whose attendance is on record.</summary>
    public int Recorded { get; init; }

    /// <summary>Some reminders that all stand alike.</summary>
    public static ReminderCounts Of(ReminderState state, int count) => new()
    {
        Planned = count,
        Sent = state is ReminderState.Sent or ReminderState.Delivered or ReminderState.Bounced ? count : 0,
        Skipped = state is ReminderState.Skipped or ReminderState.Superseded ? count : 0,
        Failed = state is ReminderState.Dead or ReminderState.Bounced ? count : 0,
        Delivered = state is ReminderState.Delivered ? count : 0,
    };

    /// <summary>Both together.</summary>
    public static ReminderCounts operator +(ReminderCounts left, ReminderCounts right) => new()
    {
        Planned = left.Planned + right.Planned,
        Sent = left.Sent + right.Sent,
        Skipped = left.Skipped + right.Skipped,
        Failed = left.Failed + right.Failed,
        Delivered = left.Delivered + right.Delivered,
        Coming = left.Coming + right.Coming,
        NotComing = left.NotComing + right.NotComing,
        Asked = left.Asked + right.Asked,
        Recorded = left.Recorded + right.Recorded,
    };
}
