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

    /// <summary>The gaps of some areas on a day.</summary>
    public static async ValueTask<IReadOnlyList<CoverageGap>> RunAsync(
        IStoreSession session, IReadOnlyList<Area> areas, IReadOnlyList<Source>? sources, DateOnly today, CancellationToken ct)
    {
        var programmes = session.Query<Programme>().Where(x => AtWork.Contains(x.Stage) && areas.Contains(x.Area));
        var participations = session.Query<Participation>().Where(x => (x.From == null || x.From <= today) && (x.Until == null || x.Until >= today));
        if (sources is not null)
        {
            programmes = programmes.Where(x => sources.Contains(x.Source));
            participations = participations.Where(x => sources.Contains(x.Source));
        }

        var areaOf = (await session.ToListAsync(programmes.Select(x => new { x.Id, x.Area }), ct)).ToDictionary(x => x.Id, x => x.Area);
        var taking = await session.TallyAsync(participations, x => new TakesPart { ProgrammeId = x.ProgrammeId, SchoolId = x.SchoolId, Source = x.Source }, [], ct);
        var byArea = taking.Where(tally => areaOf.ContainsKey(tally.Key.ProgrammeId)).ToLookup(tally => areaOf[tally.Key.ProgrammeId]);

        var schools = await session.CountAsync(SchoolsWithout(session, []), ct);
        List<CoverageGap> gaps = [];
        foreach (var area in areas)
        {
            var covered = byArea[area].Select(tally => tally.Key.SchoolId).ToHashSet();
            gaps.Add(new CoverageGap(
                area,
                new(await session.CountAsync(SchoolsWithout(session, covered), ct), schools),
                new(byArea[area].Where(tally => tally.Key.Source == Source.Illustrative).Sum(tally => tally.Count), byArea[area].Sum(tally => tally.Count)),
                covered));
        }

        return gaps;
    }

    /// <summary>The schools that work and are not <paramref name="covered"/>.</summary>
    public static IQueryable<School> SchoolsWithout(IStoreSession session, IReadOnlyCollection<NodeId> covered)
    {
        OrganisationStatus[] working = [OrganisationStatus.Open, OrganisationStatus.Closing];
        return session.Query<School>().Where(x => working.Contains(x.Status) && !covered.Contains(x.Id));
    }

    private sealed record TakesPart
    {
        public NodeId ProgrammeId { get; init; }

        public NodeId SchoolId { get; init; }

        public Source Source { get; init; }
    }
}
