using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>What a request for five fields costs above one that is answered with bytes made beforehand.</summary>
internal static class Overhead
{
    public static async Task RunAsync(Run run, CancellationToken cancellationToken)
    {
        var result = await run.RaceAsync(
            AllScenarios.Small, [AllContestants.Raw, AllContestants.HandWritten, AllContestants.OursInMemory], cancellationToken);
        Report.Write(run.Output, run.Options, result, AllContestants.Raw.Name);

        if (result.LaneOf(AllContestants.OursInMemory.Name)?.Median is { } ours && result.LaneOf(AllContestants.Raw.Name)?.Median is { } raw)
        {
            await run.Output.WriteLineAsync();
            await run.Output.WriteLineAsync(
                $"ours above raw bytes: {Report.Fraction(ours.ProcessorMicroseconds - raw.ProcessorMicroseconds)} µs of processor time, {Report.Whole(ours.AllocatedBytes - raw.AllocatedBytes)} bytes allocated per request");
        }
    }
}
