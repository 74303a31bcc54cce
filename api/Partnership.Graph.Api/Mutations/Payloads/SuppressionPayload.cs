using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of suppressed addresses.</summary>
public sealed record SuppressionPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The suppression as it is now.</summary>
    public Suppression? Suppression => Result.Node as Suppression;
}
