using Partnership.Graph.Benchmarks.Load;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>One round of one server, seen from outside and from inside.</summary>
/// <param name="RequestsPerSecond">Answered requests.</param>
/// <param name="Median">The median latency in milliseconds.</param>
/// <param name="Percentile99">The latency that 99 of 100 requests stayed within, in milliseconds.</param>
/// <param name="ProcessorMicroseconds">Processor time of the server per request.</param>
/// <param name="AllocatedBytes">Bytes the server allocated per request; <c>null</c> where it does not count them.</param>
internal sealed record Measurement(
    double RequestsPerSecond, double Median, double Percentile99, double ProcessorMicroseconds, double? AllocatedBytes)
{
    public static async Task<Measurement> TakeAsync(
        ServerProcess server, LoadGenerator load, int connections, TimeSpan duration, CancellationToken cancellationToken)
    {
        var before = await server.StatisticsAsync(cancellationToken);
        var result = await load.RunAsync(connections, duration, cancellationToken);
        var after = await server.StatisticsAsync(cancellationToken);
        return new Measurement(
            result.RequestsPerSecond,
            result.LatencyMilliseconds(0.5),
            result.LatencyMilliseconds(0.99),
            (after.ProcessorMicroseconds - before.ProcessorMicroseconds) / result.Requests,
            (after.AllocatedBytes - before.AllocatedBytes) / (double?)result.Requests);
    }

    /// <summary>The median of each figure over several rounds.</summary>
    public static Measurement MedianOf(IReadOnlyCollection<Measurement> rounds) => new(
        Statistics.Median(rounds.Select(round => round.RequestsPerSecond)),
        Statistics.Median(rounds.Select(round => round.Median)),
        Statistics.Median(rounds.Select(round => round.Percentile99)),
        Statistics.Median(rounds.Select(round => round.ProcessorMicroseconds)),
        rounds.Any(round => round.AllocatedBytes is null) ? null : Statistics.Median(rounds.Select(round => round.AllocatedBytes!.Value)));
}
