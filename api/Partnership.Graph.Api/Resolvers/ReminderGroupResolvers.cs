using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>ReminderGroup</c> in <c>reminder-effectiveness.graphql</c>.</summary>
public sealed class ReminderGroupResolvers
{
    /// <summary>The key of its rule.</summary>
    public string GetRuleKey(ReminderGroup group) => group.Kind.RuleKey;

    /// <summary>The name of the reminder within its rule.</summary>
    public string GetSlot(ReminderGroup group) => group.Kind.Slot;

    /// <summary>What it is for.</summary>
    public ReminderPurpose GetPurpose(ReminderGroup group) => group.Kind.Purpose;
}
