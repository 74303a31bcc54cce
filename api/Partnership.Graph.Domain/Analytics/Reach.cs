using System.Runtime.InteropServices;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>How many people events reached, group by group.</summary>
/// <param name="Groups">The groups that have a head-count, in the order of their keys.</param>
/// <param name="Total">All of them together.</param>
public sealed record Reach(IReadOnlyList<ReachGroup> Groups, ReachFigures Total)
{
    /// <summary>Adds up head-counts of the same key and withholds small numbers, of those who came and of those expected alike.</summary>
    public static Reach Of(IEnumerable<ReachRow> rows)
    {
        // In one pass: a country has hundreds of thousands of rows.
        var sums = new Dictionary<ReachKey, ReachRow>();
        foreach (var row in rows)
        {
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(sums, row.Key, out var known);
            sum = known
                ? new(row.Key, sum!.Came + row.Came, sum.Expected + row.Expected, sum.HeadCounts + row.HeadCounts, sum.Illustrative + row.Illustrative)
                : row;
        }

        var groups = sums.Values.OrderBy(row => row.Key, ReachKey.Order).ToList();
        var came = SmallNumbers.Publish([.. groups.Select(group => group.Came)]);
        var expected = SmallNumbers.Publish([.. groups.Select(group => group.Expected)]);
        return new(
            [.. groups.Select((group, index) => new ReachGroup(group.Key, new(came.Groups[index], expected.Groups[index], new(group.Illustrative, group.HeadCounts))))],
            new(came.Total, expected.Total, new(groups.Sum(group => group.Illustrative), groups.Sum(group => group.HeadCounts))));
    }
}

/// <summary>Some head-counts of one key, before small numbers are withheld.</summary>
/// <param name="Key">What they have in common.</param>
/// <param name="Came">How many people came.</param>
/// <param name="Expected">How many were expected.</param>
/// <param name="HeadCounts">How many head-counts that is.</param>
/// <param name="Illustrative">How many of these are made up.</param>
public sealed record ReachRow(ReachKey Key, long Came, long Expected, int HeadCounts, int Illustrative);

/// <summary>One group.</summary>
/// <param name="Key">What its head-counts have in common.</param>
/// <param name="Figures">Its figures.</param>
public sealed record ReachGroup(ReachKey Key, ReachFigures Figures);

/// <summary>How many people came, of how many expected.</summary>
/// <param name="Came">Those who came, added up over events: who comes twice counts twice.</param>
/// <param name="Expected">Those expected at the same events.</param>
/// <param name="Illustrative">How many of the head-counts behind the figures are made up.</param>
public sealed record ReachFigures(HeadCount Came, HeadCount Expected, Proportion Illustrative)
{
    /// <summary>Came divided by expected; <c>null</c> where either is withheld or nobody was expected.</summary>
    public double? AttendanceRate => Came.ShareOf(Expected);
}
