using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>How far planning and sending have come, and what the last tick found. Root of an aggregate of its own; there is one.</summary>
public sealed record ReminderProgress : Document
{
    /// <summary>The id of the only one.</summary>
    public static NodeId OnlyId() => NodeId.Of(nameof(ReminderProgress), "all-workers");

    /// <summary>Up to where the store's changes are planned for; <c>null</c> before the first tick.</summary>
    public string? Cursor { get; init; }

    /// <summary>While all coming events are planned anew: where that stands. <c>null</c> when it is done.</summary>
    public PlanningSweep? Sweep { get; init; }

    /// <summary>What rules and calendars the plans rest on; other ones mean that all coming events are planned anew.</summary>
    public string? Basis { get; init; }

    /// <summary>The Monday of the last week whose overviews were all written.</summary>
    public DateOnly? WeeklyDone { get; init; }

    /// <summary>
    /// The notices of registers whose mails are being written, the same mails by whichever worker comes to it; empty when none are.
    /// </summary>
    public IReadOnlyList<NodeId> NoticesInHand { get; init; } = [];

    /// <summary>When the last tick ended.</summary>
    public DateTimeOffset? LastTickAt { get; init; }

    /// <summary>How many mails the last tick handed over.</summary>
    public int LastSent { get; init; }

    /// <summary>How many reminders were overdue when the last tick ended.</summary>
    public int Overdue { get; init; }

    /// <summary>When the oldest of them should have gone.</summary>
    public DateTimeOffset? OldestOverdue { get; init; }
}

/// <summary>How far all coming events have been planned anew, in the order of their start.</summary>
public sealed record PlanningSweep
{
    /// <summary>When it began: for a rule that changed, the time the change counts from.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The start of the last event that was planned.</summary>
    public required DateTimeOffset AfterStart { get; init; }

    /// <summary>The last event that was planned; empty at the beginning.</summary>
    public required string AfterId { get; init; }
}
