using Partnership.Graph.Benchmarks.Contestants;
using Partnership.Graph.Benchmarks.Measuring;
using Partnership.Graph.Benchmarks.Scenarios;

namespace Partnership.Graph.Benchmarks.Commands;

/// <summary>
/// What a request for five fields costs above one that is answered with bytes made beforehand. Requests are pipelined, so
/// that neither sockets nor the generator hide it: the server is what limits.
/// </summary>
internal static class Overhead
{
    private const int Pipeline = 16;

    public static async Task RunAsync(Run run, CancellationToken cancellationToken)
    {
        var options = run.Options with { Pipeline = Pipeline };
        var result = await run.RaceAsync(
            AllScenarios.Small, [AllContestants.Raw, AllContestants.HandWritten, AllContestants.OursInMemory], options, cancellationToken);
        Report.Write(run.Output, options, result, AllContestants.Raw.Name);

        if (result.LaneOf(AllContestants.OursInMemory.Name)?.Median is { } ours && result.LaneOf(AllContestants.Raw.Name)?.Median is { } raw)
        {
            await run.Output.WriteLineAsync();
            await run.Output.WriteLineAsync(
                $"ours above raw bytes: {Report.Fraction(ours.ProcessorMicroseconds - raw.ProcessorMicroseconds)} µs of processor time, {Report.Whole(ours.AllocatedBytes - raw.AllocatedBytes)} bytes allocated per request");
        }
    }
}
