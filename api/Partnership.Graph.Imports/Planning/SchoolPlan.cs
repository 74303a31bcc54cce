using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Registers;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Imports.Reading;

namespace Partnership.Graph.Imports.Planning;

/// <summary>What the register of schools changes; each school takes the deprivation decile of the neighbourhood it lies in.</summary>
internal static class SchoolPlan
{
    public static async ValueTask MakeAsync(IStoreSession session, IEnumerable<RowResult> rows, PlanBuilder plan, IProgress<int>? progress, CancellationToken ct)
    {
        var deciles = await DecilesAsync(session, ct);
        await OrganisationPlan.MakeAsync<School>(session, rows, plan, progress, school => school with { DeprivationDecile = Decile(school, deciles) }, ct);
    }

    /// <summary>The decile of each neighbourhood the graph knows.</summary>
    public static async ValueTask<IReadOnlyDictionary<GssCode, int>> DecilesAsync(IStoreSession session, CancellationToken ct)
    {
        var known = await session.ToListAsync(session.Query<Neighbourhood>().Select(x => new { x.LsoaCode, x.DeprivationDecile }), ct);
        return known.ToDictionary(x => x.LsoaCode, x => x.DeprivationDecile);
    }

    private static int? Decile(School school, IReadOnlyDictionary<GssCode, int> deciles) =>
        school.LsoaCode is { } code && deciles.TryGetValue(code, out var decile) ? decile : null;
}
