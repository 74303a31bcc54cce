using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Planning;

/// <summary>Which rule decides for an event, and why each of the others does not.</summary>
/// <param name="Rule">The rule that decides; <c>null</c> where none is in force.</param>
/// <param name="Revision">What it says for the event's day.</param>
/// <param name="Verdicts">One for each rule there is.</param>
public sealed record RuleChoice(ReminderRule? Rule, ReminderRuleRevision? Revision, IReadOnlyList<RuleVerdict> Verdicts)
{
    /// <summary>Chooses among <paramref name="rules"/>: the most specific that fits and is in force; of equals the one made last.</summary>
    public static RuleChoice For(Event one, IReadOnlyList<ReminderRule> rules)
    {
        var decides = rules
            .Where(rule => rule.Fits(one) && rule.InForceOn(one.Date) is not null)
            .OrderByDescending(rule => rule.Specificity).ThenByDescending(rule => rule.Id)
            .FirstOrDefault();
        return new RuleChoice(decides, decides?.InForceOn(one.Date), [.. rules.Select(rule => Verdict(rule, one, decides))]);
    }

    private static RuleVerdict Verdict(ReminderRule rule, Event one, ReminderRule? decides)
    {
        var (outcome, because) =
            rule == decides ? (RuleOutcome.Decides, $"It is the most specific rule in force for events on {Words.Day(one.Date)}: revision {rule.InForceOn(one.Date)!.Number}.")
            : !rule.Fits(one) ? (RuleOutcome.OtherEvents, "It is for other events.")
            : rule.InForceOn(one.Date) is not null ? (RuleOutcome.LessSpecific, $"'{decides!.Name}' is more specific, or newer.")
            : rule.Revisions.LastOrDefault(revision => revision.EffectiveFrom <= one.Date) switch
            {
                null => (RuleOutcome.NotYetInForce, $"It takes effect on {Words.Day(rule.Revisions[0].EffectiveFrom)}, after the event."),
                { PreviewedAt: null } => (RuleOutcome.NotPreviewed, "Nobody has seen the preview of what it will send."),
                { IsLive: false } => (RuleOutcome.WaitsForApproval, "It would send so many mails that it waits for approval."),
                _ => (RuleOutcome.Withdrawn, "It is withdrawn."),
            };
        return new RuleVerdict(rule, outcome, because);
    }
}

/// <summary>What became of one rule for an event.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="Because">Why, in a sentence.</param>
public sealed record RuleVerdict(ReminderRule Rule, RuleOutcome Outcome, string Because)
{
    /// <summary>Whether it decides.</summary>
    public bool Decides => Outcome == RuleOutcome.Decides;
}

/// <summary>What can become of a rule for an event.</summary>
public enum RuleOutcome
{
    /// <summary>It decides.</summary>
    Decides,

    /// <summary>It is for other events.</summary>
    OtherEvents,

    /// <summary>A more specific rule decides, or of equals a newer one.</summary>
    LessSpecific,

    /// <summary>It takes effect after the event.</summary>
    NotYetInForce,

    /// <summary>Nobody has seen the preview of what it will send.</summary>
    NotPreviewed,

    /// <summary>It would send so many mails that it waits for approval.</summary>
    WaitsForApproval,

    /// <summary>It is withdrawn.</summary>
    Withdrawn,
}
