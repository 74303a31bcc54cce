using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class GssCodeTests
{
    [Theory]
    [InlineData("E54000010", "E54000010")]
    public void A_capital_and_eight_digits_are_a_gss_code(string text, string written) => Assert.Equal(written, GssCode.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("e54000010")]
    [InlineData("E5400001")]
    [InlineData("E540000100")]
    [InlineData("554000010")]
    public void Anything_else_is_no_gss_code(string? text) => Assert.False(GssCode.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => GssCode.Parse("?", null));

        Assert.Contains("'?' is not a GSS code", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(GssCode.Parse("E54000010", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("E54000010"u8, buffer[..length]);
    }
}
