using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Reads coverage gaps: which schools take part is read, which do not is left to the store to find.</summary>
internal static class CoverageGapsQuery
{
    private static readonly ProgrammeStage[] AtWork = [.. PartnershipFocus.ActiveStages, ProgrammeStage.Embedded];

    /// <summary>The gaps of some areas in some days, among the schools of some deprivation deciles.</summary>
    public static async ValueTask<IReadOnlyList<CoverageGap>> RunAsync(
        IStoreSession session, IReadOnlyList<Area> areas, IReadOnlyList<int>? deciles, IReadOnlyList<Source>? sources, Days days, CancellationToken ct)
    {
        var programmes = session.Query<Programme>().Where(x => AtWork.Contains(x.Stage) && areas.Contains(x.Area));
        var (first, last) = days;
        var participations = session.Query<Participation>().Where(x => (x.From == null || x.From <= last) && (x.Until == null || x.Until >= first));
        if (sources is not null)
        {
            programmes = programmes.Where(x => sources.Contains(x.Source));
            participations = participations.Where(x => sources.Contains(x.Source));
        }

        var found = await session.ToListAsync(programmes.Select(x => new { x.Id, x.Area }), ct);
        var programmesOf = found.ToLookup(x => x.Area, x => x.Id);
        var schools = await session.CountAsync(SchoolsWithout(session, [], deciles), ct);
        List<CoverageGap> gaps = [];
        foreach (var area in areas)
        {
            List<NodeId> ofArea = [.. programmesOf[area]];
            var taking = await session.TallyAsync(
                participations.Where(x => ofArea.Contains(x.ProgrammeId)), x => new TakesPart { SchoolId = x.SchoolId }, [x => x.Source == Source.Illustrative ? 1 : 0], ct);
            var covered = taking.Select(tally => tally.Key.SchoolId).ToHashSet();
            gaps.Add(new CoverageGap(
                area,
                new(await session.CountAsync(SchoolsWithout(session, covered, deciles), ct), schools),
                new((int)taking.Sum(tally => tally.Sums[0]), taking.Sum(tally => tally.Count)),
                covered,
                deciles));
        }

        return gaps;
    }

    /// <summary>The gap of one area, decile by decile.</summary>
    public static async ValueTask<IReadOnlyList<DecileCoverage>> ByDecileAsync(IStoreSession session, CoverageGap gap, CancellationToken ct)
    {
        var all = await TallyAsync(session, [], gap.Deciles, ct);
        var withNothing = await TallyAsync(session, gap.Covered, gap.Deciles, ct);
        return
        [
            .. all.OrderBy(decile => decile.Key.DeprivationDecile ?? int.MaxValue).Select(decile => new DecileCoverage(
                decile.Key.DeprivationDecile,
                new(withNothing.FirstOrDefault(part => part.Key == decile.Key)?.Count ?? 0, decile.Count))),
        ];
    }

    /// <summary>The schools that work, are not <paramref name="covered"/> and lie in neighbourhoods of <paramref name="deciles"/>.</summary>
    public static IQueryable<School> SchoolsWithout(IStoreSession session, IReadOnlyCollection<NodeId> covered, IReadOnlyList<int>? deciles)
    {
        OrganisationStatus[] working = [OrganisationStatus.Open, OrganisationStatus.Closing];
        var schools = session.Query<School>().Where(x => working.Contains(x.Status) && !covered.Contains(x.Id));
        return deciles is null ? schools : schools.Where(x => x.DeprivationDecile != null && deciles.Contains(x.DeprivationDecile.Value));
    }

    private static ValueTask<IReadOnlyList<Tally<OfDecile>>> TallyAsync(
        IStoreSession session, IReadOnlyCollection<NodeId> covered, IReadOnlyList<int>? deciles, CancellationToken ct) =>
        session.TallyAsync(SchoolsWithout(session, covered, deciles), x => new OfDecile { DeprivationDecile = x.DeprivationDecile }, [], ct);

    private sealed record OfDecile
    {
        public int? DeprivationDecile { get; init; }
    }

    private sealed record TakesPart
    {
        public NodeId SchoolId { get; init; }
    }
}
