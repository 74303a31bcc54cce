using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Tests.Mime;

public sealed class HeaderTextTests
{
    [Fact]
    public void Plain_text_stays_as_it_is() =>
        Assert.Equal("Flu clinic, 7 August 2026", HeaderText.Unstructured("Flu clinic, 7 August 2026"));

    [Theory]
    [InlineData("Clinic\r\nBcc: everyone@example.org", "Clinic Bcc: everyone@example.org")]
    [InlineData("Clinic\r\n\r\n<html>", "Clinic <html>")]
    [InlineData("Clinic\0\u0001\u007f\u0085\u2028end", "Clinic end")]
    [InlineData("a\u202Egro.elpmaxe\u2066b", "agro.elpmaxeb")]
    [InlineData("  two \t  spaces ", "two spaces")]
    public void Nothing_in_a_text_can_start_another_header(string text, string header) =>
        Assert.Equal(header, HeaderText.Unstructured(text));

    [Fact]
    public void Text_beyond_ASCII_is_encoded_words_of_whole_characters()
    {
        var header = HeaderText.Unstructured(string.Concat(Enumerable.Repeat("Ysgol Llangŵyn 🩺 ", 8)));

        var words = header.Split(' ');
        Assert.All(words, word => Assert.True(word.Length <= 75 && word.StartsWith("=?utf-8?B?", StringComparison.Ordinal)));
        Assert.All(words, word => Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2]))));
    }

    [Fact]
    public void Text_that_looks_encoded_is_encoded_so_that_it_is_shown_as_typed() =>
        Assert.Equal("=?utf-8?B?PT91dGYtOD9CP1NHaz0/PQ==?=", HeaderText.Unstructured("=?utf-8?B?SGk=?="));

    [Theory]
    [InlineData("Dawn Haywood", "Dawn Haywood")]
    [InlineData("Coordinator, Rivers Primary Academy", "\"Coordinator, Rivers Primary Academy\"")]
    [InlineData("a \"b\" \\ c", "\"a \\\"b\\\" \\\\ c\"")]
    [InlineData("Zoë", "=?utf-8?B?Wm/Dqw==?=")]
    [InlineData("eve@example.org>\r\nX: y", "\"eve@example.org> X: y\"")]
    public void A_name_is_words_or_quoted_or_encoded(string name, string phrase) =>
        Assert.Equal(phrase, HeaderText.Phrase(name));

    [Fact]
    public void A_long_header_is_folded_between_words()
    {
        var header = HeaderText.Fold("Subject", HeaderText.Unstructured(string.Join(' ', Enumerable.Repeat("clinic", 60))));

        var lines = header.TrimEnd().Split("\r\n");
        Assert.All(lines, line => Assert.InRange(line.Length, 1, 76));
        Assert.All(lines.Skip(1), line => Assert.StartsWith(" clinic", line, StringComparison.Ordinal));
    }

    [Fact]
    public void A_word_too_long_to_fold_is_encoded_so_that_no_line_grows_past_what_servers_take()
    {
        var header = HeaderText.Fold("Subject", HeaderText.Unstructured(new string('x', 5000)));

        Assert.All(header.Split("\r\n"), line => Assert.InRange(line.Length, 0, 90));
    }
}
