using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>What is to become of the reminders of one event.</summary>
/// <param name="Rule">Which rule decides.</param>
/// <param name="Decisions">Each reminder that is wanted, or was, with its reasons; also those that stay as they are.</param>
/// <param name="Approval">The approval that the notices of this change wait for, where they are many.</param>
public sealed record EventPlan(RuleChoice Rule, IReadOnlyList<ReminderDecision> Decisions, BlastApproval? Approval = null)
{
    /// <summary>What is to be written.</summary>
    public IEnumerable<ReminderDecision> Changes => Decisions.Where(decision => decision.After != decision.Before);
}

/// <summary>What was decided about one reminder.</summary>
/// <param name="Before">As it was; <c>null</c> for a new one.</param>
/// <param name="After">As it is to be.</param>
/// <param name="Because">Why, one reason a sentence.</param>
public sealed record ReminderDecision(Reminder? Before, Reminder After, IReadOnlyList<string> Because);
