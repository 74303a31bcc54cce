using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>
/// Makes a rule, or a further revision of one. Whoever does has to have seen what it would send: the preview is made again on
/// what is read for the decision, and has to be the one that was seen.
/// </summary>
/// <param name="Rule">The rule as it is wanted.</param>
/// <param name="PreviewToken">What <c>previewReminders</c> answered for it.</param>
public sealed record SetReminderRule(ReminderRuleDraft Rule, string PreviewToken) : Command<ReminderRuleState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => Rule.Id;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => new[] { Rule.ProgrammeId, Rule.PartnershipId }.OfType<NodeId>();

    /// <inheritdoc/>
    public override Decision Decide(ReminderRuleState state, Occasion occasion)
    {
        if (Rule.ProgrammeId is { } programme && state.FindNamed<Programme>(programme) is null)
            return Decision.Refuse(new NotFound(programme));
        if (Rule.PartnershipId is { } partnership && state.FindNamed<Graph.Partnership>(partnership) is null)
            return Decision.Refuse(new NotFound(partnership));
        var checks = new Checks();
        Rule.Check(checks, state.Rule, occasion.Today);
        if (!checks.AllHold || state.Preview is not { } preview)
            return checks.Refusal;
        if (preview.Token != PreviewToken)
        {
            return Decision.Refuse(new ValidationFailed(
                ["input", "previewToken"],
                "'previewToken' is not that of this draft as it stands now: the draft is another one, or what it would send has changed since. Ask previewReminders for it, look at the answer, and give the token in it."));
        }

        var after = Rule.After(state.Rule, NodeId.New(nameof(ReminderRule), occasion.Now), revision => revision with
        {
            PreviewedAt = occasion.Now,
            NeedsApproval = preview.NeedsApproval,
            MadeBy = occasion.Caller.Actor,
        }).EnteredOn(occasion.Today);
        return new Decision.Accepted(after.Id)
        {
            Upserts = [after],
            Warnings = preview.NeedsApproval ? [$"It would send {preview.Mails} mails, so many that it waits until somebody approves it with approveReminders."] : [],
        };
    }
}
