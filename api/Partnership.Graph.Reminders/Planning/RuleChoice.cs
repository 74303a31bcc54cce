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
        return new RuleChoice(decides, decides?.InForceOn(one.Date), [.. rules.Select(rule => new RuleVerdict(rule, rule == decides, Because(rule, one, decides)))]);
    }

    private static string Because(ReminderRule rule, Event one, ReminderRule? decides)
    {
        if (rule == decides)
            return $"It is the most specific rule in force for events on {Words.Day(one.Date)}: revision {rule.InForceOn(one.Date)!.Number}.";
        if (!rule.Fits(one))
            return "It is for other events.";
        return rule.InForceOn(one.Date) is not null
            ? $"'{decides!.Name}' is more specific, or newer."
            : rule.Revisions.LastOrDefault(revision => revision.EffectiveFrom <= one.Date) switch
            {
                null => $"It takes effect on {Words.Day(rule.Revisions[0].EffectiveFrom)}, after the event.",
                { PreviewedAt: null } => "Nobody has seen the preview of what it will send.",
                { IsLive: false } => "It would send so many mails that it waits for approval.",
                _ => "It is withdrawn.",
            };
    }
}

/// <summary>What became of one rule for an event.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Decides">Whether it decides.</param>
/// <param name="Because">Why, in a sentence.</param>
public sealed record RuleVerdict(ReminderRule Rule, bool Decides, string Because);
