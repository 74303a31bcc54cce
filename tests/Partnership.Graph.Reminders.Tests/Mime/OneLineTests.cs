using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Tests.Mime;

public sealed class OneLineTests
{
    [Theory]
    [InlineData("Flu clinic, 7 August 2026", "Flu clinic, 7 August 2026")]
    [InlineData("Clinic\r\nBcc: everyone@example.org", "Clinic Bcc: everyone@example.org")]
    [InlineData("Clinic\r\n\r\n<html>", "Clinic <html>")]
    [InlineData("Clinic\0\u0001\u007f\u0085\u2028end", "Clinic end")]
    [InlineData("a\u202Egro.elpmaxe\u2066b", "agro.elpmaxeb")]
    [InlineData("=?utf-8?B?SGk=?=", "= ?utf-8?B?SGk= ?=")]
    [InlineData("  two \t  spaces ", "two spaces")]
    public void Text_becomes_one_line_that_reads_as_it_looks(string text, string line) => Assert.Equal(line, OneLine.Of(text));
}
