namespace Partnership.Graph.Domain.Store;

/// <summary>A group of documents, counted.</summary>
/// <param name="Key">What the documents of the group have in common.</param>
/// <param name="Count">How many they are, from 1.</param>
/// <param name="Sums">The sums asked for, in that order.</param>
public sealed record Tally<TKey>(TKey Key, int Count, IReadOnlyList<long> Sums);

/// <summary>What holds for every <see cref="Tally{TKey}"/>.</summary>
public static class Tally
{
    /// <summary>The most sums of one query.</summary>
    public const int MostSums = 10;
}
