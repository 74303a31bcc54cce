using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Engine.Tests.Execution;

public sealed class LruCacheTests
{
    [Fact]
    public void The_value_not_used_for_longest_is_forgotten()
    {
        var cache = new LruCache<string, int>(2);
        cache.Add("a", 1);
        cache.Add("b", 2);
        cache.TryGet("a", out _);

        cache.Add("c", 3);

        Assert.Equal((true, false, true), (cache.TryGet("a", out _), cache.TryGet("b", out _), cache.TryGet("c", out _)));
    }

    [Fact]
    public void A_key_that_is_added_again_has_the_new_value()
    {
        var cache = new LruCache<string, int>(2);
        cache.Add("a", 1);

        cache.Add("a", 2);

        Assert.True(cache.TryGet("a", out var value));
        Assert.Equal((2, 1), (value, cache.Count));
    }

    [Fact]
    public void Without_capacity_nothing_is_remembered()
    {
        var cache = new LruCache<string, int>(0);

        cache.Add("a", 1);

        Assert.False(cache.TryGet("a", out _));
    }
}
