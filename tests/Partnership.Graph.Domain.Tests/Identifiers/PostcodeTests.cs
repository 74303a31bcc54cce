using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class PostcodeTests
{
    [Theory]
    [InlineData("WS3 1DL", "WS3 1DL")]
    [InlineData("ws31dl", "WS3 1DL")]
    [InlineData("B63 2TN", "B63 2TN")]
    [InlineData("M1 1AA", "M1 1AA")]
    [InlineData("SW1A 2AA", "SW1A 2AA")]
    [InlineData("W1A  1AA", "W1A 1AA")]
    [InlineData("GIR 0AA", "GIR 0AA")]
    public void Spacing_and_capitals_are_put_right(string text, string written) => Assert.Equal(written, Postcode.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("WS3")]
    [InlineData("WS3 DL1")]
    [InlineData("3WS 1DL")]
    [InlineData("WSX3 1DL")]
    [InlineData("WS333 1DL")]
    [InlineData("WS3 1D1")]
    [InlineData("Not recorded")]
    public void What_has_not_the_form_of_a_postcode_is_refused(string? text) => Assert.False(Postcode.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => Postcode.Parse("?", null));

        Assert.Contains("'?' is not a UK postcode", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(Postcode.Parse("WS3 1DL", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("WS3 1DL"u8, buffer[..length]);
    }
}
