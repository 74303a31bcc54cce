using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>Decides whether mails go that wait because they are many: those of a rule's last revision, or the notices of a moved or cancelled event.</summary>
/// <param name="Id">The rule, or the approval that reminders name.</param>
/// <param name="Approve">Whether they go.</param>
public sealed record ApproveReminders(NodeId Id, bool Approve) : Command<ReminderApprovalState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(ReminderApprovalState state, Occasion occasion)
    {
        if (state.MadeBy is { } author && author == occasion.Caller.Actor && occasion.Caller.Access != AccessLevel.Administrator)
            return Decision.Refuse(new InvalidState("WAITS_FOR_SOMEBODY_ELSE", "You made the change yourself, and it takes a second pair of eyes: ask somebody else who coordinates, or an administrator."));
        return state.Approval is { } approval ? OfNotices(approval, occasion) : OfRule(state.Rule!, occasion);
    }

    private Decision OfNotices(BlastApproval approval, Occasion occasion) =>
        approval.Approved is { } decided
            ? Decision.Refuse(new InvalidState(decided ? "APPROVED" : "DECLINED", "It was decided already."))
            : new Decision.Accepted(Id) { Upserts = [approval with { Approved = Approve, DecidedAt = occasion.Now, DecidedBy = occasion.Caller.Actor }] };

    // What was declined never decided anything; that it was asked for stays in the audit.
    private Decision OfRule(ReminderRule rule, Occasion occasion)
    {
        var last = rule.Revisions[^1];
        if (!last.NeedsApproval || last.ApprovedAt is not null)
            return Decision.Refuse(new InvalidState(last.NeedsApproval ? "APPROVED" : "LIVE", "Its last revision does not wait for approval."));
        if (Approve)
            return new Decision.Accepted(Id) { Upserts = [rule with { Revisions = [.. rule.Revisions.SkipLast(1), last with { ApprovedAt = occasion.Now, ApprovedBy = occasion.Caller.Actor }] }] };
        return rule.Revisions.Count == 1
            ? new Decision.Accepted(Id) { Removals = [Id] }
            : new Decision.Accepted(Id) { Upserts = [rule with { Revisions = [.. rule.Revisions.SkipLast(1)] }] };
    }
}

/// <summary>What waits for approval: one of the two is there.</summary>
public sealed record ReminderApprovalState : AggregateState
{
    /// <summary>The notices of one change of an event.</summary>
    public BlastApproval? Approval { get; init; }

    /// <summary>A rule.</summary>
    public ReminderRule? Rule { get; init; }

    /// <summary>Who made the change that the mails come from.</summary>
    public string? MadeBy { get; init; }

    /// <inheritdoc/>
    public override Document? Root => (Document?)Approval ?? Rule;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => Root is { } root ? [root] : [];
}
