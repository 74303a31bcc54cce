using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>Which steps a partnership may take: PROPOSED → ACTIVE ⇄ PAUSED, and from each of them → ENDED.</summary>
public static class PartnershipLifeCycle
{
    private static readonly (PartnershipStatus From, PartnershipStatus To)[] Steps =
    [
        (PartnershipStatus.Proposed, PartnershipStatus.Active),
        (PartnershipStatus.Proposed, PartnershipStatus.Ended),
        (PartnershipStatus.Active, PartnershipStatus.Paused),
        (PartnershipStatus.Active, PartnershipStatus.Ended),
        (PartnershipStatus.Paused, PartnershipStatus.Active),
        (PartnershipStatus.Paused, PartnershipStatus.Ended),
    ];

    /// <summary>Whether there is a step from one to the other.</summary>
    public static bool Allows(PartnershipStatus from, PartnershipStatus to) => Steps.Contains((from, to));

    /// <summary>Why there is none, and where one can go instead.</summary>
    public static InvalidState Refusal(PartnershipStatus from, PartnershipStatus to) => new(
        ConstantCase.Of(from),
        $"A partnership that is {ConstantCase.Of(from)} does not become {ConstantCase.Of(to)}; it can become {string.Join(" or ", Steps.Where(step => step.From == from).Select(step => ConstantCase.Of(step.To)))}.");
}
