using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of what pupils said.</summary>
public sealed record PupilVoicePayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The pupil voice as it is now.</summary>
    public PupilVoice? PupilVoice => Result.Node as PupilVoice;
}
