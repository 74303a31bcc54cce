using Partnership.Graph.Api.Seed.Json;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Tests.Seed.Json;

public sealed class SeedKeyTests
{
    [Fact]
    public void A_key_becomes_the_key_of_an_id() =>
        Assert.Equal("Programme:asthma-friendly-schools", SeedKey.Parse("asthma-friendly-schools", null).Of("Programme").Value);

    [Theory]
    [InlineData("")]
    [InlineData("asthma")]
    [InlineData("Asthma-friendly")]
    [InlineData("asthma--friendly")]
    [InlineData("asthma-friendly-")]
    [InlineData("asthma friendly")]
    [InlineData("asthma-zoë")]
    public void Anything_but_two_or_more_plain_words_is_no_key(string text) => Assert.False(SeedKey.TryParse(text, null, out _));

    [Fact]
    public void The_key_of_what_users_make_is_never_a_key_of_the_seed() =>
        Assert.False(SeedKey.TryParse(NodeId.New("Programme", DateTimeOffset.UnixEpoch).Key, null, out _));
}
