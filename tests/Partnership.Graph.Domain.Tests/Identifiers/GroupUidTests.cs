using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class GroupUidTests
{
    [Theory]
    [InlineData("5361", "5361")]
    [InlineData("1", "1")]
    [InlineData("17789", "17789")]
    public void Up_to_six_digits_are_a_group_uid(string text, string written) => Assert.Equal(written, GroupUid.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("05361")]
    [InlineData("5361x")]
    [InlineData("1234567")]
    [InlineData("TR02503")]
    public void Anything_else_is_no_group_uid(string? text) => Assert.False(GroupUid.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => GroupUid.Parse("?", null));

        Assert.Contains("'?' is not a group UID", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(GroupUid.Parse("5361", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("5361"u8, buffer[..length]);
    }
}
