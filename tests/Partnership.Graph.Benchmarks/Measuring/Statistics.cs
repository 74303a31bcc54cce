namespace Partnership.Graph.Benchmarks.Measuring;

internal static class Statistics
{
    /// <summary>The middle value; of an even number of values, the mean of the middle two.</summary>
    /// <exception cref="ArgumentException">There are no values.</exception>
    public static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        if (sorted.Length == 0)
            throw new ArgumentException("No values have no median.", nameof(values));
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    /// <summary>The value that so great a share of the values is not above; 0.5 for the middle, 0.99 for all but the slowest.</summary>
    /// <param name="sorted">The values in ascending order, one at least.</param>
    /// <param name="share">From 0 to 1.</param>
    public static double At(IReadOnlyList<double> sorted, double share) => sorted[(int)Math.Min(sorted.Count - 1, share * sorted.Count)];
}
