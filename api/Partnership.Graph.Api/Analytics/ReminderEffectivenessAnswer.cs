using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Analytics;

/// <summary>What became of reminders, and what came of them.</summary>
/// <param name="AsOf">The day it was made from the graph.</param>
/// <param name="From">The first day on which they were to go.</param>
/// <param name="To">The last day.</param>
/// <param name="Groups">Slot by slot.</param>
/// <param name="Total">All together.</param>
public sealed record ReminderEffectivenessAnswer(DateOnly AsOf, DateOnly From, DateOnly To, IReadOnlyList<ReminderGroup> Groups, ReminderFigures Total);

/// <summary>The reminders of one slot of a rule.</summary>
/// <param name="Rule">The rule; <c>null</c> for notices, and where it is gone.</param>
/// <param name="Lead">The lead as the rule's latest revision with the slot has it; <c>null</c> for notices.</param>
/// <param name="Kind">Which they are.</param>
/// <param name="Figures">Their figures.</param>
public sealed record ReminderGroup(ReminderRule? Rule, ReminderLead? Lead, ReminderKind Kind, ReminderFigures Figures);
