namespace Partnership.Graph.Benchmarks.Measuring;

/// <summary>One entrant's rounds.</summary>
internal sealed record Lane(Entrant Entrant, IReadOnlyList<Measurement> Rounds)
{
    public Measurement Median { get; } = Measurement.MedianOf(Rounds);
}

/// <summary>What a race showed.</summary>
internal sealed record RaceResult(int ResponseBytes, IReadOnlyList<Lane> Lanes)
{
    /// <summary>
    /// Throughput of one entrant divided by that of another: the median of the rounds' ratios, each of neighbours in time.
    /// <c>null</c> when either did not take part.
    /// </summary>
    public double? Ratio(string name, string to)
    {
        if (LaneOf(name) is not { } lane || LaneOf(to) is not { } other)
            return null;
        return Statistics.Median(lane.Rounds.Zip(other.Rounds, (mine, its) => mine.RequestsPerSecond / its.RequestsPerSecond));
    }

    /// <summary>
    /// The same from inside the servers: requests per second of processor time. On a quiet machine both ratios agree; on a
    /// busy one this one can still be trusted. <c>null</c> when either did not take part.
    /// </summary>
    public double? ProcessorRatio(string name, string to) =>
        LaneOf(to)?.Median.ProcessorMicroseconds / LaneOf(name)?.Median.ProcessorMicroseconds;

    /// <summary>The entrant's rounds; <c>null</c> when it did not take part.</summary>
    public Lane? LaneOf(string name) => Lanes.FirstOrDefault(lane => lane.Entrant.Name == name);
}
