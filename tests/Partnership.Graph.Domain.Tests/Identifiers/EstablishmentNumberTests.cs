using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class EstablishmentNumberTests
{
    [Theory]
    [InlineData("2007", "2007")]
    [InlineData("0001", "0001")]
    public void Four_digits_are_an_establishment_number(string text, string written) => Assert.Equal(written, EstablishmentNumber.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("200")]
    [InlineData("20077")]
    [InlineData("20x7")]
    public void Anything_else_is_no_establishment_number(string? text) => Assert.False(EstablishmentNumber.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => EstablishmentNumber.Parse("?", null));

        Assert.Contains("'?' is not an establishment number", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(EstablishmentNumber.Parse("2007", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("2007"u8, buffer[..length]);
    }
}
