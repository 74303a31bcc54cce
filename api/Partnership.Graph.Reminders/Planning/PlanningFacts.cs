using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>Everything the plan of one event is made from, beside the time.</summary>
public sealed record PlanningFacts
{
    /// <summary>The event.</summary>
    public required Event Event { get; init; }

    /// <summary>Every rule there is, the built-in ones included.</summary>
    public required IReadOnlyList<ReminderRule> Rules { get; init; }

    /// <summary>The bank holidays known.</summary>
    public required WorkingCalendar Calendar { get; init; }

    /// <summary>When the event's schools are closed, where that is known; empty where it is not.</summary>
    public IReadOnlyList<ClosedDays> SchoolsClosed { get; init; } = [];

    /// <summary>The event's reminders so far.</summary>
    public IReadOnlyList<Reminder> Existing { get; init; } = [];

    /// <summary>Approvals that were asked for, by their id.</summary>
    public IReadOnlyDictionary<NodeId, BlastApproval> Approvals { get; init; } = new Dictionary<NodeId, BlastApproval>();

    /// <summary>When the event, or the date it has now, came about: what was due before then is too late.</summary>
    public required DateTimeOffset KnownAt { get; init; }
}
