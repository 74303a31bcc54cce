using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class IanaZoneTests
{
    [Theory]
    [InlineData("Europe/London", "Europe/London")]
    [InlineData("America/New_York", "America/New_York")]
    public void A_zone_of_the_database_is_known(string text, string written) => Assert.Equal(written, IanaZone.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("GMT")]
    [InlineData("BST")]
    [InlineData("Etc/GMT+1")]
    [InlineData("europe/london")]
    [InlineData("Europe/Walsall")]
    [InlineData("GMT Standard Time")]
    [InlineData("../etc/passwd")]
    [InlineData("posix/Europe/London")]
    [InlineData("right/Europe/London")]
    [InlineData("Europe//London")]
    [InlineData("Europe/./London")]
    [InlineData("Europe/London/")]
    public void Abbreviations_offsets_and_unknown_names_are_refused(string? text) => Assert.False(IanaZone.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => IanaZone.Parse("?", null));

        Assert.Contains("'?' is not the name of a time zone", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(IanaZone.Parse("Europe/London", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("Europe/London"u8, buffer[..length]);
    }
}
