using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>The comparison of <c>pilot-comparison.graphql</c>.</summary>
[ExtendObjectType("Query")]
public sealed class PilotComparisonQueryResolvers
{
    /// <summary>A pilot beside the programme that grew out of it.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule.</exception>
    public ValueTask<PilotComparisonResult> GetPilotComparisonAsync(
        NodeId pilot, NodeId rollOut, IReadOnlyList<Source>? sources, IStoreSession session, TimeProvider clock, CancellationToken ct)
    {
        ArgumentRefusal.CheckSet("sources", sources);
        return PilotComparisonQuery.RunAsync(session, pilot, rollOut, sources, clock.Today(), ct);
    }
}
