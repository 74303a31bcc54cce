using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>outcome.graphql</c>.</summary>
public sealed class OutcomeResolvers
{
    /// <summary>The programme.</summary>
    public ValueTask<Programme> GetProgrammeAsync(Outcome outcome, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Programme>(outcome.ProgrammeId, ct);
}
