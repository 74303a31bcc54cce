using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of programmes.</summary>
public sealed record ProgrammePayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The programme as it is now.</summary>
    public Programme? Programme => Result.Node as Programme;
}
