using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>How many schools have meaningful encounters of one Gatsby benchmark.</summary>
/// <param name="Benchmark">The number of the benchmark, 5 or 6.</param>
/// <param name="Counts">The schools with an encounter that counts, of all asked about.</param>
/// <param name="NearlyCounts">The schools with none that counts but one that nearly does.</param>
/// <param name="Illustrative">The made-up encounters, of all of the benchmark.</param>
public sealed record BenchmarkCoverage(int Benchmark, Proportion Counts, Proportion NearlyCounts, Proportion Illustrative)
{
    /// <summary>The coverage of one benchmark.</summary>
    /// <param name="benchmark">5 or 6.</param>
    /// <param name="encounters">The encounters counted, of any benchmark.</param>
    /// <param name="schoolsAt">The schools at each event.</param>
    /// <param name="schools">The schools asked about.</param>
    public static BenchmarkCoverage Of(
        int benchmark, IEnumerable<Encounter> encounters, ILookup<NodeId, NodeId> schoolsAt, IReadOnlySet<NodeId> schools)
    {
        var own = encounters.Where(encounter => encounter.Gatsby.Benchmark == benchmark).ToList();
        var counting = SchoolsWith(GatsbyVerdict.Counts);
        var nearly = SchoolsWith(GatsbyVerdict.NearlyCounts);
        nearly.ExceptWith(counting);
        return new(
            benchmark,
            new(counting.Count, schools.Count),
            new(nearly.Count, schools.Count),
            Proportion.Of(own, encounter => encounter.Source == Source.Illustrative));

        HashSet<NodeId> SchoolsWith(GatsbyVerdict verdict) =>
            [.. own.Where(encounter => encounter.Gatsby.Verdict == verdict).SelectMany(encounter => schoolsAt[encounter.EventId]).Where(schools.Contains)];
    }
}
