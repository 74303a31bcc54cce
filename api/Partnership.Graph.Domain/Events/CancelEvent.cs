using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>Calls an event off, for good. Whoever was told of it is told why.</summary>
/// <param name="Id">The event.</param>
/// <param name="Reason">Why.</param>
public sealed record CancelEvent(NodeId Id, string Reason) : Command<EventState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(EventState state, Occasion occasion)
    {
        var before = state.Subject;
        if (!EventLifeCycle.Allows(before.Status, EventStatus.Cancelled))
            return Decision.Refuse(EventLifeCycle.Refusal(before.Status, EventStatus.Cancelled));

        var checks = new Checks();
        var reason = checks.Text(Reason, "reason", Checks.LongText);
        var after = (before with { Status = EventStatus.Cancelled, CancelledReason = reason }).EnteredOn(occasion.Today);
        return checks.AllHold
            ? new Decision.Accepted(Id) { Upserts = [after, .. state.Parties.Following(after)], Reason = reason }
            : checks.Refusal;
    }
}
