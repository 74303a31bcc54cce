using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.People;

/// <summary>Ends a role, or has it end on another day. Whoever may change what the role is for may end it. It is kept.</summary>
/// <param name="Id">The role assignment.</param>
public sealed record EndRole(NodeId Id) : Command<PersonState>
{
    /// <summary>The last day; today when left out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(PersonState state, Occasion occasion)
    {
        if (state.Find(Id) is not RoleAssignment before)
            return Decision.Refuse(new NotFound(Id));
        if (before.Until < occasion.Today)
            return Decision.Refuse(new InvalidState("ENDED", $"The role ended on {before.Until:yyyy-MM-dd} already."));

        var (checks, until) = (new Checks(), Until ?? occasion.Today);
        checks.Day(until, "until");
        checks.InOrder(before.From, until, "until", "the first day of the role,");
        checks.Rule(until >= occasion.Today, "until", $"'until' is {until:yyyy-MM-dd}, in the past; give today or a later day: what a role allowed until today was allowed.");
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        return checks.AllHold
            ? new Decision.Accepted(Id) { Upserts = [(before with { Until = until }).EnteredOn(occasion.Today)], Reason = reason }
            : checks.Refusal;
    }
}
