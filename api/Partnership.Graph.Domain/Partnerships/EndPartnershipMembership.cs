using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>Ends an organisation's time in a partnership; it is kept, with its last day.</summary>
/// <param name="Id">The membership.</param>
public sealed record EndPartnershipMembership(NodeId Id) : Command<PartnershipState>
{
    /// <summary>The last day; today when left out.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(PartnershipState state, Occasion occasion)
    {
        if (state.Find(Id) is not PartnershipMember member)
            return Decision.Refuse(new NotFound(Id));
        if (member.Until is { } ended)
            return Decision.Refuse(new InvalidState("ENDED", $"The membership ends on {ended:yyyy-MM-dd} already."));

        var checks = new Checks();
        var until = checks.Day(Until, "until") ?? occasion.Today;
        checks.InOrder(member.From, until, "until", "its first day,");
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        if (!checks.AllHold)
            return checks.Refusal;

        var staying = state.MembersOn(member.Side, until.AddDays(1)).Any(other => other.Id != Id);
        if (state.Partnership.Status == PartnershipStatus.Active && member.Side != Side.Supporting && !staying)
        {
            checks.Refuse(new InvalidState(
                "ACTIVE", $"It is the last member on the {ConstantCase.Of(member.Side)} side of an active partnership; add another first, or pause or end the partnership."));
        }

        return checks.AllHold
            ? new Decision.Accepted(Id) { Upserts = [(member with { Until = until }).EnteredOn(occasion.Today)], Reason = reason }
            : checks.Refusal;
    }
}
