using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("coordinator@example.org", "coordinator@example.org")]
    [InlineData("O.Neil+x@Trust.NHS.uk", "o.neil+x@trust.nhs.uk")]
    public void An_address_is_kept_in_small_letters(string text, string written) => Assert.Equal(written, EmailAddress.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("coordinator")]
    [InlineData("@example.org")]
    [InlineData("a@b")]
    [InlineData("a b@example.org")]
    [InlineData("a@example..org")]
    [InlineData("a@-example.org")]
    [InlineData("a@exam_ple.org")]
    [InlineData("a@example.org\r\nBcc: x@example.org")]
    [InlineData("Name <a@example.org>")]
    public void Anything_else_is_no_address(string? text) => Assert.False(EmailAddress.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => EmailAddress.Parse("?", null));

        Assert.Contains("'?' is not an e-mail address", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(EmailAddress.Parse("coordinator@example.org", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("coordinator@example.org"u8, buffer[..length]);
    }
}
