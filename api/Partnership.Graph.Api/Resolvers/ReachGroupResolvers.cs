using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Resolvers of <c>ReachGroup</c> in <c>analytics.graphql</c>.</summary>
public sealed class ReachGroupResolvers
{
    /// <summary>The area of the events' programmes.</summary>
    public Area? GetArea(ReachGroup group) => group.Key.Area;

    /// <summary>The school whose people came.</summary>
    public ValueTask<School?> GetSchoolAsync(ReachGroup group, NodeById nodes, CancellationToken ct) => nodes.FindAsync<School>(group.Key.SchoolId, ct);

    /// <summary>The trust the schools belonged to.</summary>
    public ValueTask<SchoolTrust?> GetSchoolTrustAsync(ReachGroup group, NodeById nodes, CancellationToken ct) =>
        nodes.FindAsync<SchoolTrust>(group.Key.SchoolTrustId, ct);

    /// <summary>The name of the local authority.</summary>
    public string? GetLocalAuthority(ReachGroup group) => group.Key.LocalAuthority;

    /// <summary>The code of the local authority.</summary>
    public LocalAuthorityCode? GetLocalAuthorityCode(ReachGroup group) => group.Key.LocalAuthorityCode;

    /// <summary>The deprivation decile of the neighbourhoods.</summary>
    public int? GetDeprivationDecile(ReachGroup group) => group.Key.DeprivationDecile;

    /// <summary>The year group of the pupils who came.</summary>
    public YearGroup? GetYearGroup(ReachGroup group) => group.Key.YearGroup;

    /// <summary>The term the events were in.</summary>
    public AcademicTerm? GetTerm(ReachGroup group) => group.Key.Term;

    /// <summary>The kind of event.</summary>
    public EventKind? GetEventKind(ReachGroup group) => group.Key.EventKind;

    /// <summary>How many people came.</summary>
    public HeadCount GetCame(ReachGroup group) => group.Figures.Came;

    /// <summary>How many were expected.</summary>
    public HeadCount GetExpected(ReachGroup group) => group.Figures.Expected;

    /// <summary>Came divided by expected.</summary>
    public double? GetAttendanceRate(ReachGroup group) => group.Figures.AttendanceRate;

    /// <summary>How many of the head-counts are made up.</summary>
    public Proportion GetIllustrative(ReachGroup group) => group.Figures.Illustrative;
}
