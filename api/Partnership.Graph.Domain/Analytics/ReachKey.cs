using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>What the head-counts of one group have in common; <c>null</c> where that was not asked for or is not known.</summary>
public sealed record ReachKey
{
    /// <summary>The area of the events' programmes.</summary>
    public Area? Area { get; init; }

    /// <summary>The name of the local authority the schools lie in.</summary>
    public string? LocalAuthority { get; init; }

    /// <summary>Its code.</summary>
    public LocalAuthorityCode? LocalAuthorityCode { get; init; }

    /// <summary>The deprivation decile of the neighbourhoods the schools lie in, from 1, the most deprived, to 10.</summary>
    public int? DeprivationDecile { get; init; }

    /// <summary>The trust the schools belonged to on the days of the events.</summary>
    public NodeId? SchoolTrustId { get; init; }

    /// <summary>The school whose people came.</summary>
    public NodeId? SchoolId { get; init; }

    /// <summary>The year group of the pupils who came.</summary>
    public YearGroup? YearGroup { get; init; }

    /// <summary>The term the events were in.</summary>
    public AcademicTerm? Term { get; init; }

    /// <summary>The kind of event.</summary>
    public EventKind? EventKind { get; init; }

    /// <summary>Areas, local authorities, deciles, trusts, schools, year groups, terms and kinds in their own order; what is not known last.</summary>
    public static Comparer<ReachKey> Order { get; } = Comparer<ReachKey>.Create((x, y) =>
    {
        if (Compare(x.Area, y.Area) is var area and not 0) return area;
        if (Compare(x.LocalAuthority, y.LocalAuthority) is var authority and not 0) return authority;
        if (Compare(x.LocalAuthorityCode?.ToString(), y.LocalAuthorityCode?.ToString()) is var code and not 0) return code;
        if (Compare(x.DeprivationDecile, y.DeprivationDecile) is var decile and not 0) return decile;
        if (Compare(x.SchoolTrustId?.Value, y.SchoolTrustId?.Value) is var trust and not 0) return trust;
        if (Compare(x.SchoolId?.Value, y.SchoolId?.Value) is var school and not 0) return school;
        if (Compare(x.YearGroup, y.YearGroup) is var year and not 0) return year;
        if (Compare(x.Term?.From, y.Term?.From) is var term and not 0) return term;
        return Compare(x.EventKind, y.EventKind);
    });

    private static int Compare(string? x, string? y) =>
        x is null || y is null ? (x is null).CompareTo(y is null) : string.CompareOrdinal(x, y);

    private static int Compare<T>(T? x, T? y) where T : struct =>
        x is { } left && y is { } right ? Comparer<T>.Default.Compare(left, right) : (x is null).CompareTo(y is null);
}
