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
    public async ValueTask<Connection<School>> GetSchoolsAsync(
        CoverageGap gap, ListArguments<SchoolFilterInput, SchoolSortInput> list, FieldSelection selection, IStoreSession session, CancellationToken ct)
    {
        var wanted = list.In(Orders.Schools, selection);
        var all = wanted.Of(CoverageGapsQuery.SchoolsWithout(session, gap.Covered, gap.Deciles));
        var page = await session.PageAsync(all, wanted.Order, wanted.Page.ToRequest(), wanted.Only, ct);
        int? total = wanted.Page.CountTotal ? await session.CountAsync(all, ct) : null;
        return Connection<School>.Of(page, wanted.Order, total);
    }
}
