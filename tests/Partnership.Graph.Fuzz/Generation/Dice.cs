namespace Partnership.Graph.Fuzz.Generation;

/// <summary>Everything random comes from here: the same seed gives the same schemas, documents and mutations.</summary>
public sealed class Dice(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number from 0 to <paramref name="limit"/> − 1.</summary>
    public int Below(int limit) => _random.Next(limit);

    /// <summary>A number from <paramref name="least"/> to <paramref name="most"/>.</summary>
    public int Between(int least, int most) => _random.Next(least, most + 1);

    /// <summary>Whether something that happens in so many of a hundred cases happens.</summary>
    public bool Chance(int percent) => _random.Next(100) < percent;

    /// <summary>Whether one of the mistakes happens that a request should have now and then.</summary>
    public bool Slips() => _random.Next(400) == 0;

    public T Pick<T>(IReadOnlyList<T> options) => options[_random.Next(options.Count)];

    /// <summary>Some of the options, in their order.</summary>
    public IReadOnlyList<T> Some<T>(IEnumerable<T> options, int percent) => [.. options.Where(_ => Chance(percent))];

    /// <summary>A seed for other dice, so that what they throw does not depend on how often these were thrown.</summary>
    public int NextSeed() => _random.Next();
}
