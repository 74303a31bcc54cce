using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>Puts something to be delivered to both sides, or writes a draft of it.</summary>
/// <param name="PartnershipId">The partnership that is to owe it.</param>
/// <param name="Title">What is to be delivered, in a few words.</param>
/// <param name="AcceptanceCriterion">How both sides will know that it is done.</param>
/// <param name="DueOn">The day by which it is to be delivered.</param>
public sealed record ProposeDeliverable(NodeId PartnershipId, string Title, string AcceptanceCriterion, DateOnly DueOn) : Command<PartnershipState>
{
    /// <summary>The programme it belongs to.</summary>
    public NodeId? ProgrammeId { get; init; }

    /// <summary>The person who answers for it on the education side.</summary>
    public NodeId? EducationOwnerId { get; init; }

    /// <summary>The person who answers for it on the health side.</summary>
    public NodeId? HealthOwnerId { get; init; }

    /// <summary>Whether it is only a draft, to be proposed later.</summary>
    public bool Draft { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => PartnershipId;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => new[] { ProgrammeId, EducationOwnerId, HealthOwnerId }.OfType<NodeId>();

    /// <inheritdoc/>
    public override Decision Decide(PartnershipState state, Occasion occasion)
    {
        if (state.Partnership.Status == PartnershipStatus.Ended)
            return Decision.Refuse(new InvalidState("ENDED", "The partnership has ended and promises nothing any more; begin a new one."));

        var (checks, today) = (new Checks(), occasion.Today);
        checks.Day(DueOn, "dueOn");
        checks.Rule(DueOn >= today, "dueOn", $"'dueOn' is {DueOn:yyyy-MM-dd}, in the past; give today or a later day.");
        var deliverable = new Deliverable
        {
            Id = NodeId.New(nameof(Deliverable), occasion.Now),
            AggregateId = PartnershipId,
            Source = Source.User,
            AsOf = today,
            PartnershipId = PartnershipId,
            ProgrammeId = checks.ProgrammeOf(state, ProgrammeId),
            Title = checks.Text(Title, "title"),
            AcceptanceCriterion = checks.Text(AcceptanceCriterion, "acceptanceCriterion", Checks.LongText),
            EducationOwnerId = checks.Owner(state, EducationOwnerId),
            HealthOwnerId = checks.Owner(state, HealthOwnerId),
            DueOn = DueOn,
            Status = Draft ? DeliverableStatus.Draft : DeliverableStatus.Proposed,
        };
        return checks.AllHold ? new Decision.Accepted(deliverable.Id) { Upserts = [deliverable] } : checks.Refusal;
    }
}
