using System.Globalization;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>A race as text.</summary>
internal static class Report
{
    /// <summary>Writes a table with one row per entrant.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="options">How much was measured.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="baseline">The entrant whose throughput is 1.</param>
    public static void Write(TextWriter output, RaceOptions options, RaceResult result, string baseline)
    {
        output.WriteLine($"{result.ResponseBytes} bytes from each; {options.Connections} connections{(options.Pipeline > 1 ? $" with {options.Pipeline} requests in a pipeline on each" : "")}");
        output.WriteLine();
        var table = new Table("", "requests/s", $"× {baseline}", "p50 ms", "p99 ms", "CPU µs/request", "by CPU", "allocated B/request", "allocated/response");
        foreach (var lane in result.Lanes)
        {
            var median = lane.Median;
            table.Add(
                lane.Entrant.Title,
                Whole(median.RequestsPerSecond),
                Fraction(result.Ratio(lane.Entrant.Name, baseline)),
                Fraction(median.Median),
                Fraction(median.Percentile99),
                median.ProcessorMicroseconds < 100 ? Fraction(median.ProcessorMicroseconds) : Whole(median.ProcessorMicroseconds),
                Fraction(result.ProcessorRatio(lane.Entrant.Name, baseline)),
                Whole(median.AllocatedBytes),
                Fraction(median.AllocatedBytes / result.ResponseBytes));
        }

        table.WriteTo(output);
    }

    /// <summary>Writes under which conditions all figures of a run were taken.</summary>
    public static void WriteConditions(TextWriter output, RaceOptions options)
    {
        output.WriteLine($"medians of {options.Rounds} rounds of {options.RoundLength.TotalSeconds} s each, taken in turns");
        output.WriteLine(Cores.Description);
    }

    public static string Whole(double? value) => value?.ToString("N0", CultureInfo.InvariantCulture) ?? "–";

    public static string Fraction(double? value) => value?.ToString("F2", CultureInfo.InvariantCulture) ?? "–";
}
