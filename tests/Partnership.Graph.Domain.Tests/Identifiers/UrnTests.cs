using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class UrnTests
{
    [Theory]
    [InlineData("138591", "138591")]
    [InlineData("100000", "100000")]
    [InlineData("999999", "999999")]
    public void Six_digits_are_a_urn(string text, string written) => Assert.Equal(written, Urn.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("13859")]
    [InlineData("1385911")]
    [InlineData("038591")]
    [InlineData("13859x")]
    [InlineData(" 138591")]
    [InlineData("-38591")]
    [InlineData("１３８５９１")]
    public void Anything_else_is_no_urn(string? text) => Assert.False(Urn.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => Urn.Parse("?", null));

        Assert.Contains("'?' is not a URN", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(Urn.Parse("138591", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("138591"u8, buffer[..length]);
    }
}
