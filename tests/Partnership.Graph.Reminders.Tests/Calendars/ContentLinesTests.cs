using System.Text;
using Partnership.Graph.Reminders.Calendars;

namespace Partnership.Graph.Reminders.Tests.Calendars;

public sealed class ContentLinesTests
{
    [Fact]
    public void Lines_are_folded_at_75_octets_and_never_within_a_character()
    {
        var text = string.Concat(Enumerable.Repeat("a€🩺é", 60));
        var lines = new ContentLines();
        lines.Add("SUMMARY", text);

        var folded = lines.ToString();
        Assert.All(folded.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.DoesNotContain('\uFFFD', folded);
        Assert.Equal($"SUMMARY:{text}\r\n", folded.Replace("\r\n ", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Main hall, side door; ring \\ knock", @"Main hall\, side door\; ring \\ knock")]
    [InlineData("first\r\nsecond\nthird\rfourth", @"first\nsecond\nthird\nfourth")]
    [InlineData("x\r\nEND:VEVENT\r\nBEGIN:VALARM", @"x\nEND:VEVENT\nBEGIN:VALARM")]
    [InlineData("a\0b\u001bc\td", "abc\td")]
    public void Text_is_escaped_and_cannot_start_another_line(string text, string escaped)
    {
        var lines = new ContentLines();
        lines.AddText("X", text);

        Assert.Equal($"X:{escaped}\r\n", lines.ToString());
    }

    [Theory]
    [InlineData("Coordinator, Rivers: north", "\"Coordinator, Rivers: north\"")]
    [InlineData("The \"new\" ^ one", "\"The ^'new^' ^^ one\"")]
    [InlineData("a\r\nb", "\"a  b\"")]
    public void A_name_in_a_parameter_is_quoted_as_RFC_6868_says(string name, string quoted) =>
        Assert.Equal(quoted, ContentLines.Quoted(name));

    [Theory]
    [InlineData(null)]
    [InlineData(" \n ")]
    public void Nothing_visible_is_no_line(string? text)
    {
        var lines = new ContentLines();
        lines.AddText("X", text);

        Assert.Equal("", lines.ToString());
    }
}
