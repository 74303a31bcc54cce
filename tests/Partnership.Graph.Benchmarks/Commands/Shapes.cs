using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>What an object costs in lists of growing length, and in a deep tree.</summary>
internal static class Shapes
{
    /// <summary>Lists of 100, 1,000 and 10,000 objects of ten fields: the cost per object is to stay flat.</summary>
    public static Task WideAsync(Run run, CancellationToken cancellationToken) => RunAsync(run, AllScenarios.Wide, cancellationToken);

    /// <summary>Ten levels.</summary>
    public static Task DeepAsync(Run run, CancellationToken cancellationToken) => RunAsync(run, [AllScenarios.Deep], cancellationToken);

    private static async Task RunAsync(Run run, IReadOnlyList<Scenario> scenarios, CancellationToken cancellationToken)
    {
        var table = new Table("", "objects", "bytes", "requests/s", "× hand-written", "p50 ms", "p99 ms", "CPU µs/request", "CPU ns/object", "allocated B/object");
        var costs = new List<double>();
        foreach (var scenario in scenarios)
        {
            var result = await run.RaceAsync(scenario, [AllContestants.HandWritten, AllContestants.OursInMemory], cancellationToken);
            foreach (var lane in result.Lanes)
            {
                table.Add(
                    lane.Entrant.Title,
                    Report.Whole(scenario.Objects),
                    Report.Whole(result.ResponseBytes),
                    Report.Whole(lane.Median.RequestsPerSecond),
                    Report.Fraction(result.Ratio(lane.Entrant.Name, AllContestants.HandWritten.Name)),
                    Report.Fraction(lane.Median.Median),
                    Report.Fraction(lane.Median.Percentile99),
                    Report.Whole(lane.Median.ProcessorMicroseconds),
                    Report.Whole(lane.Median.ProcessorMicroseconds * 1_000 / scenario.Objects),
                    Report.Whole(lane.Median.AllocatedBytes / scenario.Objects));
            }

            if (result.LaneOf(AllContestants.OursInMemory.Name) is { } ours)
                costs.Add(ours.Median.ProcessorMicroseconds / scenario.Objects);
        }

        table.WriteTo(run.Output);
        if (costs.Count > 1)
        {
            await run.Output.WriteLineAsync();
            await run.Output.WriteLineAsync($"ours: an object in the longest list costs {Report.Fraction(costs[^1] / costs[0])} of one in the shortest");
        }
    }
}
