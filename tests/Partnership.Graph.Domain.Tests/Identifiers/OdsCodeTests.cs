using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class OdsCodeTests
{
    [Theory]
    [InlineData("RXK", "RXK")]
    [InlineData("rxk", "RXK")]
    [InlineData("G6V2S", "G6V2S")]
    [InlineData("QNC", "QNC")]
    public void Three_or_five_letters_and_digits_are_an_ods_code(string text, string written) => Assert.Equal(written, OdsCode.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("RX")]
    [InlineData("RXKA")]
    [InlineData("RXK-1")]
    [InlineData("RXKAB1")]
    [InlineData("R K")]
    public void Anything_else_is_no_ods_code(string? text) => Assert.False(OdsCode.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => OdsCode.Parse("?", null));

        Assert.Contains("'?' is not an ODS code", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(OdsCode.Parse("RXK", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("RXK"u8, buffer[..length]);
    }
}
