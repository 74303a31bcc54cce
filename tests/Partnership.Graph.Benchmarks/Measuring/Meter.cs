using System.Diagnostics;

namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>What something took.</summary>
/// <param name="Took">From its beginning to its end.</param>
/// <param name="Processor">Processor time of this process, user and kernel together.</param>
/// <param name="PeakBytes">The most memory the process occupied meanwhile.</param>
internal sealed record Spent(TimeSpan Took, TimeSpan Processor, long PeakBytes);

/// <summary>Measures what something takes.</summary>
internal sealed class Meter
{
    private readonly TimeSpan _processor;
    private readonly long _began;

    private Meter()
    {
        PeakMemory.Reset();
        _processor = Environment.CpuUsage.TotalTime;
        _began = Stopwatch.GetTimestamp();
    }

    public static Meter Start() => new();

    public Spent Stop() => new(Stopwatch.GetElapsedTime(_began), Environment.CpuUsage.TotalTime - _processor, PeakMemory.Read());
}
