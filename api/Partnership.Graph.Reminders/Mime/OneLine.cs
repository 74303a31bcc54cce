using System.Text;

namespace Partnership.Graph.Reminders.Mime;

/// <summary>Text that stands where there is only one line: a header, a subject, a name beside an address.</summary>
internal static class OneLine
{
    /// <summary>
    /// The text on one line: every run of white space and control characters is one space, lone surrogates are U+FFFD. Characters that turn
    /// the direction of what follows are left out: with them a name could make an address beside it read as another. <c>=?</c> is parted:
    /// a mail program would take it for the start of an encoded word (RFC 2047) and show something else.
    /// </summary>
    public static string Of(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (TurnsDirection(rune)) continue;
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune)) line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.Replace("=?", "= ?").ToString().TrimEnd(' ');
    }

    // Unicode's explicit directional formatting: embeddings, overrides and isolates.
    private static bool TurnsDirection(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
