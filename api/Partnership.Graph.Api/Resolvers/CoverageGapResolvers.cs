using Partnership.Graph.Api.Analytics;
using Partnership.Graph.Api.Filtering.Inputs;
using Partnership.Graph.Api.Ordering.Inputs;
using Partnership.Graph.Api.Paging;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>CoverageGap</c> in <c>analytics.graphql</c>.</summary>
public sealed class CoverageGapResolvers
{
    /// <summary>The gap decile by decile.</summary>
    public ValueTask<IReadOnlyList<DecileCoverage>> GetByDeprivationDecileAsync(CoverageGap gap, IStoreSession session, CancellationToken ct) =>
        CoverageGapsQuery.ByDecileAsync(session, gap, ct);

    /// <summary>A page of the schools with nothing in the area.</summary>
    public ValueTask<Connection<School>> GetSchoolsAsync(
        CoverageGap gap, ListArguments<SchoolFilterInput, SchoolSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct) =>
        WholeList.PageAsync(session, CoverageGapsQuery.SchoolsWithout(session, gap.Covered, gap.Deciles), Orders.Schools, list, selection, ct);
}
