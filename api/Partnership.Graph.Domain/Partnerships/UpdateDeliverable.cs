using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>
/// Changes a deliverable, or takes it a step further: what is left out stays as it is. Whoever changes what was agreed (title,
/// criterion, due day) withdraws the agreement of both sides.
/// </summary>
/// <param name="Id">The deliverable.</param>
public sealed record UpdateDeliverable(NodeId Id) : Command<PartnershipState>
{
    /// <summary>What is to be delivered, in a few words.</summary>
    public string? Title { get; init; }

    /// <summary>How both sides will know that it is done.</summary>
    public string? AcceptanceCriterion { get; init; }

    /// <summary>The day by which it is to be delivered.</summary>
    public DateOnly? DueOn { get; init; }

    /// <summary>The programme it belongs to.</summary>
    public Patch<NodeId?> ProgrammeId { get; init; }

    /// <summary>The person who answers for it on the education side.</summary>
    public Patch<NodeId?> EducationOwnerId { get; init; }

    /// <summary>The person who answers for it on the health side.</summary>
    public Patch<NodeId?> HealthOwnerId { get; init; }

    /// <summary>Where it is to stand.</summary>
    public DeliverableStatus? Status { get; init; }

    /// <summary>The day it was delivered; today when left out of one that becomes DELIVERED.</summary>
    public DateOnly? DeliveredOn { get; init; }

    /// <summary>Why; needed to put it off or give it up.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => new[] { ProgrammeId.Value, EducationOwnerId.Value, HealthOwnerId.Value }.OfType<NodeId>();

    /// <inheritdoc/>
    public override Decision Decide(PartnershipState state, Occasion occasion)
    {
        if (state.Find(Id) is not Deliverable before)
            return Decision.Refuse(new NotFound(Id));

        var (checks, today) = (new Checks(), occasion.Today);
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        var wanted = before with
        {
            Title = Title is null ? before.Title : checks.Text(Title, "title"),
            AcceptanceCriterion = AcceptanceCriterion is null ? before.AcceptanceCriterion : checks.Text(AcceptanceCriterion, "acceptanceCriterion", Checks.LongText),
            DueOn = checks.Day(DueOn, "dueOn") ?? before.DueOn,
            ProgrammeId = ProgrammeId.IsGiven ? checks.ProgrammeOf(state, ProgrammeId.Value) : before.ProgrammeId,
            EducationOwnerId = EducationOwnerId.IsGiven ? checks.Owner(state, EducationOwnerId.Value) : before.EducationOwnerId,
            HealthOwnerId = HealthOwnerId.IsGiven ? checks.Owner(state, HealthOwnerId.Value) : before.HealthOwnerId,
            Status = Status ?? before.Status,
        };
        var rewritten = (wanted.Title, wanted.AcceptanceCriterion, wanted.DueOn) != (before.Title, before.AcceptanceCriterion, before.DueOn);
        CheckTerms(checks, before, rewritten, today);
        CheckStep(checks, before, wanted.Status, rewritten, reason);
        if (!checks.AllHold)
            return checks.Refusal;

        var withdrawn = before is not { AgreedByEducationOn: null, AgreedByHealthOn: null }
            && (rewritten || wanted.Status == DeliverableStatus.Draft || (before.Status == DeliverableStatus.Deferred && wanted.Status == DeliverableStatus.Proposed))
            && wanted.Status != DeliverableStatus.Dropped;
        var after = Settled(wanted, before, withdrawn, checks, today);
        if (!checks.AllHold)
            return checks.Refusal;
        return new Decision.Accepted(Id)
        {
            Upserts = [after.EnteredOn(today)],
            Reason = reason,
            Warnings = withdrawn ? ["What was agreed has changed, so the agreement is withdrawn: both sides have to agree again."] : [],
        };
    }

    private void CheckTerms(Checks checks, Deliverable before, bool rewritten, DateOnly today)
    {
        if (rewritten && !DeliverableLifeCycle.IsOpen(before.Status))
        {
            checks.Refuse(new InvalidState(
                ConstantCase.Of(before.Status), $"Title, criterion and due day of a deliverable that is {ConstantCase.Of(before.Status)} stay as they are; propose another deliverable."));
        }

        checks.Rule(DueOn is null || DueOn == before.DueOn || DueOn >= today, "dueOn", $"'dueOn' is {DueOn:yyyy-MM-dd}, in the past; give today or a later day.");
        checks.Rule(DeliveredOn is null || (Status ?? before.Status) == DeliverableStatus.Delivered, "deliveredOn", "'deliveredOn' is the day of a deliverable that is DELIVERED; set 'status' with it.");
    }

    private static void CheckStep(Checks checks, Deliverable before, DeliverableStatus status, bool rewritten, string? reason)
    {
        if (status == before.Status)
            return;
        if (!DeliverableLifeCycle.Allows(before.Status, status))
        {
            checks.Refuse(DeliverableLifeCycle.Refusal(before.Status, status));
            return;
        }

        checks.Rule(
            !rewritten || status is not (DeliverableStatus.InProgress or DeliverableStatus.Delivered),
            "status",
            $"'status' is {ConstantCase.Of(status)} while what was agreed changes; change it first, have both sides agree, and go on then.");
        if (status is DeliverableStatus.Deferred or DeliverableStatus.Dropped)
            checks.Rule(reason is not null, "reason", $"'reason' is empty; say why the deliverable is {(status == DeliverableStatus.Deferred ? "put off" : "given up")}.");
    }

    // What follows from where it stands: an agreement that is withdrawn sends work in hand back to be agreed.
    private Deliverable Settled(Deliverable wanted, Deliverable before, bool withdrawn, Checks checks, DateOnly today)
    {
        var status = withdrawn && wanted.Status is DeliverableStatus.Agreed or DeliverableStatus.InProgress ? DeliverableStatus.Proposed : wanted.Status;
        var delivered = status == DeliverableStatus.Delivered
            ? checks.PastDay(DeliveredOn, "deliveredOn", today) ?? before.DeliveredOn ?? today
            : status == DeliverableStatus.Evidenced ? before.DeliveredOn : null;
        return wanted with
        {
            Status = status,
            DeliveredOn = delivered,
            AgreedByEducationOn = withdrawn ? null : before.AgreedByEducationOn,
            AgreedByHealthOn = withdrawn ? null : before.AgreedByHealthOn,
        };
    }
}
