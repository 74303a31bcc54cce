using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>Proposes a partnership of some organisations; whoever coordinates or leads one of them may.</summary>
public sealed record CreatePartnership : Command<NewPartnershipState>
{
    /// <summary>What it is to be known as.</summary>
    public required string Name { get; init; }

    /// <summary>What the two sides want to reach.</summary>
    public string? Summary { get; init; }

    /// <summary>The areas they want to work in.</summary>
    public required IReadOnlyList<Area> Areas { get; init; }

    /// <summary>The organisations, each once.</summary>
    public required IReadOnlyList<FoundingMember> Members { get; init; }

    /// <summary>The day by which both sides are to review it.</summary>
    public DateOnly? ReviewDueOn { get; init; }

    /// <summary>How many programmes both sides agree to run at once.</summary>
    public int? FocusLimit { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => null;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => Members.Select(member => member.OrganisationId);

    /// <inheritdoc/>
    public override Decision Decide(NewPartnershipState state, Occasion occasion)
    {
        var (checks, today) = (new Checks(), occasion.Today);
        var id = NodeId.New(nameof(Partnership), occasion.Now);
        checks.Rule(Members.Count is > 0 and <= Checks.MostItems, "members", $"'members' has {Members.Count} organisations; give 1 to {Checks.MostItems}.");
        checks.Rule(Members.DistinctBy(member => member.OrganisationId).Count() == Members.Count, "members", "'members' names an organisation twice; name each once.");
        var partnership = new Partnership
        {
            Id = id,
            AggregateId = id,
            Source = Source.User,
            Name = checks.Text(Name, "name"),
            Summary = checks.OptionalText(Summary, "summary", Checks.LongText),
            Areas = [.. Areas.Distinct()],
            Status = PartnershipStatus.Proposed,
            ReviewDueOn = checks.Day(ReviewDueOn, "reviewDueOn"),
            FocusLimit = checks.Number(FocusLimit, "focusLimit", 1, UpdatePartnership.LargestFocusLimit),
        };
        var members = Members.Select(member => AddPartnershipMember.MemberOf(partnership.Id, checks.Joining(state, member.OrganisationId), member.Role, today, occasion)).ToList();
        return checks.AllHold
            ? new Decision.Accepted(id) { Upserts = [partnership.EnteredOn(today), .. members.OfType<PartnershipMember>()] }
            : checks.Refusal;
    }
}

/// <summary>An organisation that begins a partnership.</summary>
/// <param name="OrganisationId">The organisation; its kind says on which side it stands.</param>
/// <param name="Role">What it does in the partnership.</param>
public sealed record FoundingMember(NodeId OrganisationId, MemberRole Role);
