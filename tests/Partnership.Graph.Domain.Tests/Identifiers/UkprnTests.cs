using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class UkprnTests
{
    [Theory]
    [InlineData("10058502", "10058502")]
    public void Eight_digits_from_1_are_a_ukprn(string text, string written) => Assert.Equal(written, Ukprn.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("1005850")]
    [InlineData("20058502")]
    [InlineData("1005850x")]
    [InlineData("100585022")]
    public void Anything_else_is_no_ukprn(string? text) => Assert.False(Ukprn.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => Ukprn.Parse("?", null));

        Assert.Contains("'?' is not a UKPRN", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(Ukprn.Parse("10058502", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("10058502"u8, buffer[..length]);
    }
}
