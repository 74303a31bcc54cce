namespace Partnership.Graph.Domain.Analytics;

/// <summary>
/// Withholds head-counts of 1 to 4, and whatever else of the same answer would give one of them away: whoever knows this
/// rule, the other groups and the total still cannot tell a withheld head-count of 1 to 4.
/// <list type="number">
/// <item>Every group of 1 to 4 is withheld; 0 is not, for it points at nobody.</item>
/// <item>If there is such a group, the smallest group from 5 is withheld with it, because the total less the other groups
/// would be the small number. Of equals it is the first.</item>
/// <item>The total is withheld where there is no group from 5, and where the total would leave a withheld group fewer
/// choices than 1, 2, 3 and 4.</item>
/// </list>
/// </summary>
public static class SmallNumbers
{
    private const int Largest = 4;

    /// <summary>What may be known of groups that do not overlap, and of all of them together.</summary>
    /// <param name="groups">The head-counts, from 0, in the order of the answer.</param>
    public static PublishedCounts Publish(IReadOnlyList<long> groups)
    {
        var total = groups.Sum();
        if (!groups.Any(IsSmall))
            return new([.. groups.Select(HeadCount.Of)], HeadCount.Of(total));

        var companion = SmallestFromFive(groups);
        return new(
            [.. groups.Select((count, index) => IsSmall(count) || index == companion ? HeadCount.Small : HeadCount.Of(count))],
            companion is { } index && TotalTellsNothing(groups, index) ? HeadCount.Of(total) : HeadCount.Small);
    }

    /// <summary>What may be known of one head-count that is no part of another one in the answer.</summary>
    public static HeadCount Publish(long people) => IsSmall(people) ? HeadCount.Small : HeadCount.Of(people);

    private static bool IsSmall(long count) => count is >= 1 and <= Largest;

    private static int? SmallestFromFive(IReadOnlyList<long> groups)
    {
        int? smallest = null;
        for (var index = 0; index < groups.Count; index++)
        {
            if (groups[index] > Largest && (smallest is null || groups[index] < groups[smallest.Value]))
                smallest = index;
        }

        return smallest;
    }

    // The total gives the sum of what is withheld: k small ones, each 1 to 4, and their companion, which is at least 5 and
    // at most what it could be and still be the smallest. Both ends have to leave room for each of the small ones to be
    // any of the four. The decision uses nothing but that sum and what is published, so it tells nothing by itself.
    private static bool TotalTellsNothing(IReadOnlyList<long> groups, int companion)
    {
        var small = groups.Count(IsSmall);
        var withheld = groups.Where(IsSmall).Sum() + groups[companion];
        var most = groups
            .Select((count, index) => count <= Largest || index == companion ? long.MaxValue : index < companion ? count - 1 : count)
            .Min();
        var leastOfSmall = most == long.MaxValue ? small : withheld - most;
        var mostOfSmall = withheld - (Largest + 1);
        return leastOfSmall <= (Largest * small) - (Largest - 1) && mostOfSmall >= small + (Largest - 1);
    }
}

/// <summary>What may be known of an answer's head-counts.</summary>
/// <param name="Groups">The groups, in the order given.</param>
/// <param name="Total">All groups together.</param>
public sealed record PublishedCounts(IReadOnlyList<HeadCount> Groups, HeadCount Total);
