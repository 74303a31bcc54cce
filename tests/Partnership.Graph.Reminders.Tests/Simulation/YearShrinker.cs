using System.Text.RegularExpressions;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Makes a year that fails small: first to the events that are named, then by leaving out halves, then smaller parts.</summary>
internal static partial class YearShrinker
{
    /// <summary>The smallest year found within so many runs of which something is still wrong.</summary>
    /// <param name="items">A year of which something is wrong.</param>
    /// <param name="found">What is wrong with it.</param>
    /// <param name="wrong">What is wrong with a year.</param>
    /// <param name="mostRuns">When to leave it at what was found.</param>
    internal static IReadOnlyList<YearItem> Shrink(IReadOnlyList<YearItem> items, IReadOnlyList<string> found, Func<IReadOnlyList<YearItem>, IReadOnlyList<string>> wrong, int mostRuns = 300)
    {
        var runs = 0;
        var smallest = items;
        foreach (var fewer in Named(items, found))
        {
            if (TryLess(fewer))
                break;
        }

        for (var size = (smallest.Count + 1) / 2; size >= 1 && runs < mostRuns;)
        {
            var before = smallest.Count;
            for (var from = 0; from < smallest.Count && runs < mostRuns;)
            {
                if (!TryLess([.. smallest.Take(from), .. smallest.Skip(from + size)]))
                    from += size;
            }

            // At the smallest step until nothing more can be left out.
            size = size > 1 ? (size + 1) / 2 : smallest.Count < before ? 1 : 0;
        }

        return smallest;

        bool TryLess(IReadOnlyList<YearItem> fewer)
        {
            if (fewer.Count >= smallest.Count)
                return false;
            runs++;
            if (wrong(fewer).Count == 0)
                return false;
            smallest = fewer;
            return true;
        }
    }

    // One event that is named, without and with all the trouble around it; then all that are named.
    private static IEnumerable<IReadOnlyList<YearItem>> Named(IReadOnlyList<YearItem> items, IReadOnlyList<string> wrong)
    {
        var named = wrong.SelectMany(what => EventName().Matches(what)).Select(match => int.Parse(match.Groups["number"].ValueSpan, null)).Distinct().Take(20).ToList();
        foreach (var one in named.Take(3))
        {
            yield return [.. Of(items, [one]).Where(item => item is not (WorkerFault or Outage or MailsStopped))];
            yield return Of(items, [one]);
        }

        yield return Of(items, named);
    }

    private static List<YearItem> Of(IReadOnlyList<YearItem> items, List<int> events) =>
        [.. items.Where(item => item switch { PlannedEvent planned => events.Contains(planned.Number), EventChange change => events.Contains(change.Event), NoticesDecided decided => events.Contains(decided.Event), _ => true })];

    [GeneratedRegex(@"\be(?<number>\d+)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex EventName();
}
