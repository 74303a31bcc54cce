using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Events;

/// <summary>Rules of head-counts, planned and actual alike.</summary>
internal static class CountChecks
{
    private const int MostCounts = Checks.MostItems * 4;

    /// <summary>Numbers only, each audience, year group and school once, of schools with a part in the event.</summary>
    public static void CountsAreSound(this Checks checks, IReadOnlyList<Counted> counts, string field, IReadOnlyList<NodeId> parties, IReadOnlyList<School> schools)
    {
        checks.Rule(counts.Count <= MostCounts, field, $"'{field}' has {counts.Count} head-counts; at most {MostCounts} are kept.");
        foreach (var (index, count) in counts.Take(MostCounts).Index())
        {
            var at = $"{field}.{index}";
            checks.Number(count.Count, $"{at}.count", 0, EventChecks.MostPeople);
            checks.Rule(count.YearGroup is null || count.Audience == Audience.Pupils, $"{at}.yearGroup", $"'{at}.yearGroup' is given for {ConstantCase.Of(count.Audience)}; only PUPILS are counted by year group.");
            checks.Rule(counts.Take(index).All(other => other with { Count = 0 } != count with { Count = 0 }), at, $"'{at}' counts the same people as another; give each audience, year group and school once.");
            if (count.SchoolId is { } school)
            {
                checks.Rule(parties.Contains(school) && schools.Any(found => found.Id == school), $"{at}.schoolId", $"'{at}.schoolId' is {school}, no school with a part in the event; invite it first, or leave the school out.");
                if (count.YearGroup is { } ofSchool && schools.FirstOrDefault(found => found.Id == school) is { } one)
                    checks.IsTaught(ofSchool, $"{at}.yearGroup", [one]);
            }
            else if (count.YearGroup is { } year)
            {
                checks.IsTaught(year, $"{at}.yearGroup", schools);
            }
        }
    }

    /// <summary>How many people some head-counts are together.</summary>
    public static long Together(IEnumerable<int?> counts) => counts.Sum(count => (long)(count ?? 0));
}
