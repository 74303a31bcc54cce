using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Tests.Mime;

public sealed class TextWrapTests
{
    [Fact]
    public void Lines_are_broken_between_words_at_72_characters()
    {
        var wrapped = TextWrap.Wrap(string.Join(' ', Enumerable.Repeat("clinic", 30))).Split('\n');

        Assert.All(wrapped, line => Assert.InRange(line.Length, 1, 72));
        Assert.Equal(30, wrapped.Sum(line => line.Split(' ').Length));
    }

    [Fact]
    public void A_link_stays_whole_on_a_line_of_its_own()
    {
        var link = $"https://example.org/{new string('x', 90)}";

        Assert.Equal($"Confirm the plan:\n{link}\nThank you", TextWrap.Wrap($"Confirm the plan: {link} Thank you"));
    }

    [Fact]
    public void Further_lines_of_a_list_item_are_set_in()
    {
        var wrapped = TextWrap.Wrap("* " + string.Join(' ', Enumerable.Repeat("clinic", 15))).Split('\n');

        Assert.Equal(["* ", "  "], wrapped.Select(line => line[..2]));
    }
}
