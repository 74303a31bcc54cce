using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Identifiers;

public sealed class CompaniesHouseNumberTests
{
    [Theory]
    [InlineData("07523436", "07523436")]
    [InlineData("SC123456", "SC123456")]
    [InlineData("oc301234", "OC301234")]
    public void Leading_zeros_and_letters_are_kept(string text, string written) => Assert.Equal(written, CompaniesHouseNumber.Parse(text, null).ToString());

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("7523436")]
    [InlineData("S1234567")]
    [InlineData("SCO12345")]
    [InlineData("075234360")]
    public void A_number_that_lost_its_zeros_or_has_another_form_is_refused(string? text) => Assert.False(CompaniesHouseNumber.TryParse(text, null, out _));

    [Fact]
    public void The_message_of_a_refusal_repeats_the_text_and_gives_an_example()
    {
        var refusal = Assert.Throws<FormatException>(() => CompaniesHouseNumber.Parse("?", null));

        Assert.Contains("'?' is not a Companies House number", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("for example", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_written_as_utf8()
    {
        Span<byte> buffer = stackalloc byte[64];

        Assert.True(CompaniesHouseNumber.Parse("07523436", null).TryFormat(buffer, out var length, default, null));
        Assert.Equal("07523436"u8, buffer[..length]);
    }
}
