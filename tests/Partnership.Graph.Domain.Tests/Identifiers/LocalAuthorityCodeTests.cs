using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class LocalAuthorityCodeTests
{
    [Theory]
    [InlineData("335", "335")]
    [InlineData("001", "001")]
    public void Three_digits_are_a_local_authority_code(string text, string written) => Assert.Equal(written, LocalAuthorityCode.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("33")]
    [InlineData("3355")]
    [InlineData("33x")]
    public void Anything_else_is_no_local_authority_code(string? text) => Assert.False(LocalAuthorityCode.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => LocalAuthorityCode.Parse("?", null));

        Assert.Contains("'?' is not a local authority code", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(LocalAuthorityCode.Parse("335", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("335"u8, buffer[..length]);
    }
}
