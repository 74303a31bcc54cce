using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>Throughput and latency of the comparison's query with one connection, with several and with many.</summary>
internal static class Connections
{
    private static readonly int[] Counts = [1, 16, 256];

    public static async Task RunAsync(Run run, CancellationToken cancellationToken)
    {
        var table = new Table("", "connections", "requests/s", "p50 ms", "p99 ms", "CPU µs/request", "allocated B/request");
        foreach (var count in Counts)
        {
            var result = await run.RaceAsync(
                AllScenarios.Trusts, [AllContestants.HandWritten, AllContestants.OursInMemory], run.Options with { Connections = count }, cancellationToken);
            foreach (var lane in result.Lanes)
            {
                table.Add(
                    lane.Entrant.Title,
                    Report.Whole(count),
                    Report.Whole(lane.Median.RequestsPerSecond),
                    Report.Fraction(lane.Median.Median),
                    Report.Fraction(lane.Median.Percentile99),
                    Report.Whole(lane.Median.ProcessorMicroseconds),
                    Report.Whole(lane.Median.AllocatedBytes));
            }
        }

        table.WriteTo(run.Output);
    }
}
