using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>A school's time in a programme; <c>programme.graphql</c>.</summary>
public sealed class ParticipationResolvers
{
    /// <summary>The programme.</summary>
    public ValueTask<Programme> GetProgrammeAsync([Reads(nameof(Participation.ProgrammeId))] Participation participation, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Programme>(participation.ProgrammeId, ct);

    /// <summary>The school.</summary>
    public ValueTask<School> GetSchoolAsync([Reads(nameof(Participation.SchoolId))] Participation participation, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<School>(participation.SchoolId, ct);
}
