using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>pupil-voice.graphql</c>.</summary>
public sealed class PupilVoiceResolvers
{
    /// <summary>The programme.</summary>
    public ValueTask<Programme> GetProgrammeAsync(PupilVoice pupilVoice, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Programme>(pupilVoice.ProgrammeId, ct);
}
