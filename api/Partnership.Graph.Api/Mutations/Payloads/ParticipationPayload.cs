using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of schools' times in programmes.</summary>
public sealed record ParticipationPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The school's time in the programme as it is now.</summary>
    public Participation? Participation => Result.Node as Participation;
}
