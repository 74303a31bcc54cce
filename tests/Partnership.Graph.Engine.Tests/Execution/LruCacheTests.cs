using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Engine.Tests.Execution;

public sealed class LruCacheTests
{
    private readonly LruCache<string, int> _cache = new(8);

    [Fact]
    public void The_values_not_used_for_longest_are_forgotten_when_all_weigh_too_much()
    {
        foreach (var key in (string[])["a", "b", "c", "d"])
            _cache.Add(key, 1, weight: 2);
        _cache.TryGet("a", out _);

        _cache.Add("e", 2, weight: 2);

        Assert.Equal(
            [true, false, true, true, true],
            ((string[])["a", "b", "c", "d", "e"]).Select(key => _cache.TryGet(key, out _)));
        Assert.Equal(8, _cache.Weight);
    }

    [Fact]
    public void A_key_that_is_added_again_has_the_new_value()
    {
        _cache.Add("a", 1, weight: 1);

        _cache.Add("a", 2, weight: 2);

        Assert.True(_cache.TryGet("a", out var value));
        Assert.Equal((2, 2), (value, _cache.Weight));
    }

    [Fact]
    public void A_value_of_more_than_a_quarter_of_the_capacity_is_not_remembered()
    {
        _cache.Add("a", 1, weight: 3);

        Assert.False(_cache.TryGet("a", out _));
    }
}
