using System.Diagnostics;

namespace Partnership.Graph.Benchmarks.Load;

/// <summary>What one round showed from outside the server.</summary>
internal sealed class LoadResult
{
    private readonly long[] _latencies;

    /// <param name="elapsed">From the first request to the last response.</param>
    /// <param name="latencies">One per request, in ticks of the stopwatch; sorted in place.</param>
    public LoadResult(TimeSpan elapsed, long[] latencies)
    {
        Array.Sort(latencies);
        (Elapsed, _latencies) = (elapsed, latencies);
    }

    public TimeSpan Elapsed { get; }

    public int Requests => _latencies.Length;

    public double RequestsPerSecond => Requests / Elapsed.TotalSeconds;

    /// <summary>The latency that the given share of requests stayed within, in milliseconds.</summary>
    /// <param name="share">From 0 to 1.</param>
    public double LatencyMilliseconds(double share) =>
        Requests == 0 ? double.NaN : _latencies[(int)Math.Min(Requests - 1, share * Requests)] * 1000.0 / Stopwatch.Frequency;
}
