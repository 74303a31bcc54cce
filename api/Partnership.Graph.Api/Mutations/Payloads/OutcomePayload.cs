using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of outcomes.</summary>
public sealed record OutcomePayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The outcome as it is now.</summary>
    public Outcome? Outcome => Result.Node as Outcome;
}
