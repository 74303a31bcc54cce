using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>Lets mail go to an address again to which it had failed for good.</summary>
/// <param name="Id">The suppression.</param>
/// <param name="Reason">What speaks for its working now.</param>
public sealed record ReleaseSuppression(NodeId Id, string Reason) : Command<SuppressionState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(SuppressionState state, Occasion occasion)
    {
        if (state.Suppression.ReleasedAt is { } at)
            return Decision.Refuse(new InvalidState("RELEASED", $"It was released on {EnglishDay.At(at):yyyy-MM-dd} already: mail goes to the address."));
        var checks = new Checks();
        var reason = checks.Text(Reason, "reason", Checks.LongText);
        return checks.AllHold
            ? new Decision.Accepted(Id) { Upserts = [state.Suppression with { ReleasedAt = occasion.Now, ReleasedBy = occasion.Caller.Actor }], Reason = reason }
            : checks.Refusal;
    }
}

/// <summary>A suppressed address.</summary>
public sealed record SuppressionState : AggregateState
{
    /// <summary>The suppression.</summary>
    public required Suppression Suppression { get; init; }

    /// <inheritdoc/>
    public override Document? Root => Suppression;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => [Suppression];
}
