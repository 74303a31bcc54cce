using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>Takes an organisation into a partnership.</summary>
/// <param name="PartnershipId">The partnership.</param>
/// <param name="OrganisationId">The organisation; its kind says on which side it stands.</param>
/// <param name="Role">What it does in the partnership.</param>
public sealed record AddPartnershipMember(NodeId PartnershipId, NodeId OrganisationId, MemberRole Role) : Command<PartnershipState>
{
    /// <summary>The first day; today when left out.</summary>
    public DateOnly? From { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => PartnershipId;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => [OrganisationId];

    /// <inheritdoc/>
    public override Decision Decide(PartnershipState state, Occasion occasion)
    {
        if (state.Partnership.Status == PartnershipStatus.Ended)
            return Decision.Refuse(new InvalidState("ENDED", "The partnership has ended and takes no members; begin a new one."));

        var checks = new Checks();
        var from = checks.Day(From, "from") ?? occasion.Today;
        var already = state.Members.FirstOrDefault(member => member.OrganisationId == OrganisationId && !(member.Until < from));
        checks.Rule(already is null, "organisationId", $"{OrganisationId} is a member already, as {already?.Id}; end that membership first.");
        var member = MemberOf(PartnershipId, checks.Joining(state, OrganisationId), Role, from, occasion);
        return checks.AllHold ? new Decision.Accepted(member!.Id) { Upserts = [member] } : checks.Refusal;
    }

    /// <summary>An organisation's time in a partnership, from a day on.</summary>
    internal static PartnershipMember? MemberOf(NodeId partnership, Organisation? organisation, MemberRole role, DateOnly from, Occasion occasion) =>
        organisation is null ? null : new PartnershipMember
        {
            Id = NodeId.New(nameof(PartnershipMember), occasion.Now),
            AggregateId = partnership,
            Source = Source.User,
            AsOf = occasion.Today,
            PartnershipId = partnership,
            OrganisationId = organisation.Id,
            Side = PartnershipSides.Of(organisation),
            Role = role,
            From = from,
        };
}
