using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Tests.Decisions;

public sealed class ChecksTests
{
    [Theory]
    [InlineData(" Asthma ", "Asthma", null)]
    [InlineData("line\nbreak\tand tab", "line\nbreak\tand tab", null)]
    [InlineData("Zoë 🩺", "Zoë 🩺", null)]
    [InlineData("", null, "'name' is empty; write 1 to 200 characters.")]
    [InlineData(" \u00a0\n", null, "'name' is empty; write 1 to 200 characters.")]
    [InlineData("a\0b", null, "'name' has control characters in it; remove them.")]
    [InlineData("a\u001bb", null, "'name' has control characters in it; remove them.")]
    public void A_text_is_kept_without_white_space_around_it_or_refused(string text, string? kept, string? message)
    {
        var checks = new Checks();

        var result = checks.Text(text, "name");

        Assert.Equal(message is null, checks.AllHold);
        if (message is null)
            Assert.Equal(kept, result);
        else
            Assert.Equal(message, Given.Refused<ValidationFailed>(checks.Refusal).Message);
    }

    [Fact]
    public void Half_a_character_is_refused()
    {
        var checks = new Checks();

        checks.Text($"a{(char)0xD83E}", "name");

        Assert.Equal("'name' has half a character in it (a lone surrogate); send it whole.", Given.Refused<ValidationFailed>(checks.Refusal).Message);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void A_text_is_at_most_as_long_as_it_may_be(int length, bool holds)
    {
        var checks = new Checks();

        checks.Text(new string('x', length), "name");

        Assert.Equal(holds, checks.AllHold);
    }

    [Fact]
    public void A_list_has_a_bound_and_names_the_item_that_is_wrong()
    {
        var checks = new Checks();

        checks.Texts(["a", ""], "aims");
        checks.Texts([.. Enumerable.Repeat("a", 51)], "themes");
        checks.Texts(null, "changes", least: 1);

        Assert.Equal(
            ["input/aims/1", "input/themes", "input/changes"],
            Assert.IsType<Decision.Refused>(checks.Refusal).Reasons.Cast<ValidationFailed>().Select(reason => string.Join('/', reason.Path)));
    }

    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    [InlineData(2199, true)]
    [InlineData(2200, false)]
    public void A_day_is_not_absurdly_far_away(int year, bool holds)
    {
        var checks = new Checks();

        checks.Day(new DateOnly(year, 6, 1), "dueOn");

        Assert.Equal(holds, checks.AllHold);
    }
}
