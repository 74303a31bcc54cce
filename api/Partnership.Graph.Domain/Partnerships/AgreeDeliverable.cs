using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>One side agrees to a deliverable that was proposed; when both have, it is agreed.</summary>
/// <param name="Id">The deliverable.</param>
/// <param name="OnBehalfOf">The side that agrees.</param>
public sealed record AgreeDeliverable(NodeId Id, Side OnBehalfOf) : Command<PartnershipState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override string Requirement =>
        $"whoever agrees for the {ConstantCase.Of(OnBehalfOf)} side coordinates or leads an organisation on it, or works for one and may change the partnership";

    /// <summary>
    /// An administrator, whoever coordinates or leads an organisation on that side, and whoever may change the partnership and
    /// works for an organisation on that side. Nobody agrees for the other side.
    /// </summary>
    public override bool MayBeGivenBy(Caller caller, PartnershipState state)
    {
        if (OnBehalfOf is not (Side.Education or Side.Health))
            return caller.MayChange(state.Scopes);
        // Members whose time is over are no scopes; those who are there but not yet, or no longer, do not speak for the side.
        var side = state.Members
            .Where(member => member.Side == OnBehalfOf && state.Scopes.Contains(member.OrganisationId))
            .Select(member => member.OrganisationId)
            .ToHashSet();
        return caller.MayChange(side) || (caller.MayChange(state.Scopes) && side.Overlaps(state.CallerOrganisations));
    }

    /// <inheritdoc/>
    public override Decision Decide(PartnershipState state, Occasion occasion)
    {
        if (state.Find(Id) is not Deliverable before)
            return Decision.Refuse(new NotFound(Id));
        if (OnBehalfOf is not (Side.Education or Side.Health))
            return Decision.Refuse(new ValidationFailed(["input", "onBehalfOf"], "'onBehalfOf' is SUPPORTING; a deliverable is agreed by EDUCATION and by HEALTH."));
        if (AgreedOn(before) is { } already)
            return new Decision.Accepted(Id) { Warnings = [$"The {ConstantCase.Of(OnBehalfOf)} side agreed on {already:yyyy-MM-dd} already."] };
        if (before.Status != DeliverableStatus.Proposed)
            return Decision.Refuse(new InvalidState(ConstantCase.Of(before.Status), $"A deliverable is agreed while it is PROPOSED; it is {ConstantCase.Of(before.Status)}."));
        if (state.Partnership.Status == PartnershipStatus.Ended)
            return Decision.Refuse(new InvalidState("ENDED", "The partnership has ended and promises nothing any more; begin a new one."));

        var today = occasion.Today;
        var after = OnBehalfOf == Side.Education ? before with { AgreedByEducationOn = today } : before with { AgreedByHealthOn = today };
        if (after is { AgreedByEducationOn: not null, AgreedByHealthOn: not null })
            after = after with { Status = DeliverableStatus.Agreed };
        return new Decision.Accepted(Id) { Upserts = [after.EnteredOn(today)] };
    }

    private DateOnly? AgreedOn(Deliverable deliverable) => OnBehalfOf == Side.Education ? deliverable.AgreedByEducationOn : deliverable.AgreedByHealthOn;
}
