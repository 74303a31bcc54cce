namespace Partnership.Graph.Domain.Analytics;

/// <summary>How many of how many.</summary>
/// <param name="Numerator">How many are meant.</param>
/// <param name="Denominator">Of how many.</param>
public sealed record Proportion(int Numerator, int Denominator)
{
    /// <summary>The one divided by the other, from 0 to 1; <c>null</c> of nothing.</summary>
    public double? Share => Denominator == 0 ? null : (double)Numerator / Denominator;

    /// <summary>How many of <paramref name="items"/> meet <paramref name="condition"/>.</summary>
    public static Proportion Of<T>(IEnumerable<T> items, Func<T, bool> condition)
    {
        var (met, all) = (0, 0);
        foreach (var item in items)
        {
            all++;
            if (condition(item)) met++;
        }

        return new(met, all);
    }
}
