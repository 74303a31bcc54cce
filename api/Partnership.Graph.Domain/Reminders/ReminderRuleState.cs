using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>A rule, and what a draft of it would send.</summary>
public sealed record ReminderRuleState : AggregateState
{
    /// <summary>The rule as the store has it; <c>null</c> for a new one, and for a built-in one nobody has changed.</summary>
    public ReminderRule? Stored { get; init; }

    /// <summary>The rule to be revised, be it stored or built in; <c>null</c> for a new one.</summary>
    public ReminderRule? Rule { get; init; }

    /// <summary>What the draft would send; <c>null</c> where something is wrong with the draft.</summary>
    public RulePreviewResult? Preview { get; init; }

    /// <inheritdoc/>
    public override Document? Root => Stored;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => Stored is null ? [] : [Stored];
}
