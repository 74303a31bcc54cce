using System.Linq.Expressions;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Analytics;

/// <summary>
/// Reads reach: the store adds up head-counts by what they themselves say (programme, school, year group, term, kind), and
/// the few programmes, schools and memberships these groups name are read to go from there to areas, authorities and trusts.
/// </summary>
internal sealed class ReachQuery(IStoreSession session, IReadOnlyList<ReachDimension> groupBy)
{
    private static readonly Expression<Func<Attendance, int?>>[] Sums =
        [x => x.Actual, x => x.Planned, x => x.Source == Source.Illustrative ? 1 : 0];

    private readonly Dictionary<string, AcademicTerm> _terms = new(StringComparer.Ordinal);

    /// <summary>The figures of some days.</summary>
    public async ValueTask<Reach> RunAsync(Days days, IReadOnlyList<Audience>? audiences, IReadOnlyList<Source>? sources, CancellationToken ct)
    {
        var (from, to) = days;
        var headCounts = session.Query<Attendance>().Where(x => x.Actual != null && x.Date >= from && x.Date <= to);
        if (audiences is not null)
            headCounts = headCounts.Where(x => audiences.Contains(x.Audience));
        if (sources is not null)
            headCounts = headCounts.Where(x => sources.Contains(x.Source));

        var tallies = await session.TallyAsync(headCounts, StoreKey(), Sums, ct);
        var programmes = await AreasAsync(tallies, ct);
        var schools = await SchoolsAsync(tallies, ct);
        var memberships = await MembershipsAsync(tallies, ct);
        return Reach.Of(tallies.Select(tally => new ReachRow(
            KeyOf(tally.Key, programmes, schools, memberships),
            Came: tally.Sums[0],
            Expected: tally.Sums[1],
            HeadCounts: tally.Count,
            Illustrative: (int)tally.Sums[2])));
    }

    private bool ByPlace => By(ReachDimension.LocalAuthority) || By(ReachDimension.DeprivationDecile);

    private bool By(ReachDimension dimension) => groupBy.Contains(dimension);

    /// <summary>Only what the dimensions need: the fewer columns, the fewer groups.</summary>
    private Expression<Func<Attendance, HeadCountKey>> StoreKey()
    {
        var needed = new List<string>();
        if (By(ReachDimension.Area)) needed.Add(nameof(Attendance.ProgrammeId));
        if (By(ReachDimension.School) || By(ReachDimension.SchoolTrust) || ByPlace) needed.Add(nameof(Attendance.SchoolId));
        if (By(ReachDimension.SchoolTrust)) needed.Add(nameof(Attendance.Date));
        if (By(ReachDimension.YearGroup)) needed.Add(nameof(Attendance.YearGroup));
        if (By(ReachDimension.Term)) needed.Add(nameof(Attendance.Term));
        if (By(ReachDimension.EventKind)) needed.Add(nameof(Attendance.EventKind));

        var headCount = Expression.Parameter(typeof(Attendance), "x");
        var members = needed.Select(name => Expression.Bind(typeof(HeadCountKey).GetProperty(name)!, Expression.Property(headCount, name)));
        return Expression.Lambda<Func<Attendance, HeadCountKey>>(Expression.MemberInit(Expression.New(typeof(HeadCountKey)), members), headCount);
    }

    private ReachKey KeyOf(
        HeadCountKey key, Dictionary<NodeId, Area> areas, Dictionary<NodeId, SchoolPlace> schools, ILookup<NodeId, Membership> memberships)
    {
        var school = key.SchoolId is { } id ? schools.GetValueOrDefault(id) : null;
        return new()
        {
            Area = key.ProgrammeId is { } programme && areas.TryGetValue(programme, out var area) ? area : null,
            LocalAuthority = By(ReachDimension.LocalAuthority) ? school?.LocalAuthority : null,
            LocalAuthorityCode = By(ReachDimension.LocalAuthority) ? school?.Code : null,
            DeprivationDecile = By(ReachDimension.DeprivationDecile) ? school?.DeprivationDecile : null,
            SchoolTrustId = key.SchoolId is { } member && By(ReachDimension.SchoolTrust)
                ? memberships[member].FirstOrDefault(membership => membership.HoldsOn(key.Date))?.TrustId
                : null,
            SchoolId = By(ReachDimension.School) ? key.SchoolId : null,
            YearGroup = key.YearGroup,
            Term = key.Term is { } term ? TermOf(term) : null,
            EventKind = By(ReachDimension.EventKind) ? key.EventKind : null,
        };
    }

    // A country's head-counts name the same few terms many times.
    private AcademicTerm TermOf(string text)
    {
        if (!_terms.TryGetValue(text, out var term))
            _terms.Add(text, term = AcademicTerm.Parse(text));
        return term;
    }

    private async ValueTask<Dictionary<NodeId, Area>> AreasAsync(IReadOnlyList<Tally<HeadCountKey>> tallies, CancellationToken ct)
    {
        var ids = tallies.Select(tally => tally.Key.ProgrammeId).OfType<NodeId>().Distinct().ToList();
        if (ids.Count == 0) return [];
        var found = await session.ToListAsync(session.Query<Programme>().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.Area }), ct);
        return found.ToDictionary(x => x.Id, x => x.Area);
    }

    private async ValueTask<Dictionary<NodeId, SchoolPlace>> SchoolsAsync(IReadOnlyList<Tally<HeadCountKey>> tallies, CancellationToken ct)
    {
        var ids = SchoolIds(tallies);
        if (ids.Count == 0 || !ByPlace) return [];
        var found = await session.ToListAsync(
            session.Query<School>().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.LocalAuthority, x.LocalAuthorityCode, x.DeprivationDecile }), ct);
        return found.ToDictionary(x => x.Id, x => new SchoolPlace(x.LocalAuthority, x.LocalAuthorityCode, x.DeprivationDecile));
    }

    private async ValueTask<ILookup<NodeId, Membership>> MembershipsAsync(IReadOnlyList<Tally<HeadCountKey>> tallies, CancellationToken ct)
    {
        var ids = By(ReachDimension.SchoolTrust) ? SchoolIds(tallies) : [];
        IReadOnlyList<Membership> found = ids.Count == 0 ? [] : await session.ToListAsync(session.Query<Membership>().Where(x => ids.Contains(x.SchoolId)), ct);
        return found.ToLookup(x => x.SchoolId);
    }

    private static List<NodeId> SchoolIds(IReadOnlyList<Tally<HeadCountKey>> tallies) =>
        [.. tallies.Select(tally => tally.Key.SchoolId).OfType<NodeId>().Distinct()];

    private sealed record SchoolPlace(string? LocalAuthority, LocalAuthorityCode? Code, int? DeprivationDecile);

    /// <summary>What the store groups by; a property that is not needed is left as it is.</summary>
    internal sealed record HeadCountKey
    {
        public NodeId? ProgrammeId { get; init; }

        public NodeId? SchoolId { get; init; }

        public DateOnly Date { get; init; }

        public YearGroup? YearGroup { get; init; }

        public string? Term { get; init; }

        public EventKind EventKind { get; init; }
    }
}
