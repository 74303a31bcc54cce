using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>The switch that stops every mail.</summary>
public sealed record ReminderControlState : AggregateState
{
    /// <summary>The switch; <c>null</c> where nobody ever moved it.</summary>
    public ReminderControl? Control { get; init; }

    /// <inheritdoc/>
    public override Document? Root => Control;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => Control is null ? [] : [Control];

    /// <summary>The switch moved.</summary>
    internal Decision Moved(bool stopped, string? why, Occasion occasion)
    {
        var after = (Control ?? ReminderControl.NeverMoved) with { Stopped = stopped, Since = occasion.Now, By = occasion.Caller.Actor, Why = why };
        return new Decision.Accepted(after.Id) { Upserts = [after], Reason = why };
    }
}
