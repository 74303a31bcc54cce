using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>Records what shows that a deliverable was delivered.</summary>
/// <param name="DeliverableId">The deliverable.</param>
/// <param name="Description">What it is and what it shows.</param>
public sealed record RecordEvidence(NodeId DeliverableId, string Description) : Command<PartnershipState>
{
    /// <summary>Where it can be read; never a page with pupils' data.</summary>
    public Uri? Url { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => DeliverableId;

    /// <inheritdoc/>
    public override Decision Decide(PartnershipState state, Occasion occasion)
    {
        if (state.Find(DeliverableId) is not Deliverable before)
            return Decision.Refuse(new NotFound(DeliverableId));
        if (before.Status is not (DeliverableStatus.Delivered or DeliverableStatus.Evidenced))
        {
            return Decision.Refuse(new InvalidState(
                ConstantCase.Of(before.Status), $"Evidence is recorded of what was delivered; this is {ConstantCase.Of(before.Status)}. Set its status to DELIVERED first."));
        }

        var checks = new Checks();
        var evidence = new Evidence
        {
            Description = checks.Text(Description, "description", Checks.LongText),
            Url = checks.WebAddress(Url, "url"),
            RecordedOn = occasion.Today,
        };
        checks.Rule(before.Evidence.Count < Checks.MostItems, "deliverableId", $"{DeliverableId} has {before.Evidence.Count} pieces of evidence, the most that are kept.");
        var after = before with { Status = DeliverableStatus.Evidenced, Evidence = [.. before.Evidence, evidence] };
        return checks.AllHold ? new Decision.Accepted(DeliverableId) { Upserts = [after.EnteredOn(occasion.Today)] } : checks.Refusal;
    }
}
