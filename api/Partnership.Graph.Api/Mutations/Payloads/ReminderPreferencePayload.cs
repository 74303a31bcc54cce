using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of what people want.</summary>
public sealed record ReminderPreferencePayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>What the person wants now.</summary>
    public ReminderPreference? Preference => Result.Node as ReminderPreference;
}
