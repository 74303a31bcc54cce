using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of rules.</summary>
public sealed record ReminderRulePayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The rule as it is now.</summary>
    public ReminderRule? Rule => Result.Node as ReminderRule;
}
