using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of the switch that stops every mail.</summary>
public sealed record ReminderControlPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The switch as it is now.</summary>
    public ReminderControl? Control => Result.Node as ReminderControl;
}
