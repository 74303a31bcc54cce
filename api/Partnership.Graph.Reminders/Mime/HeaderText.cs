using System.Text;

namespace Partnership.Graph.Reminders.Mime;

/// <summary>Header values as RFC 5322 and RFC 2047 have them: ASCII only, folded, and nothing in them can start another header.</summary>
internal static class HeaderText
{
    private const int FoldAt = 76;

    // "=?utf-8?B?" and "?=" leave 63 of an encoded word's 75 characters: 15 groups of four, 45 octets.
    private const int OctetsPerWord = 45;

    private const int MaxWord = 200;

    /// <summary>
    /// Text on one line: every run of white space and control characters is one space, lone surrogates are U+FFFD. Characters that turn
    /// the direction of what follows are left out: with them a name could make an address beside it read as another.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (TurnsDirection(rune)) continue;
            if (!Rune.IsWhiteSpace(rune) && !Rune.IsControl(rune)) line.Append(rune);
            else if (line.Length > 0 && line[^1] != ' ') line.Append(' ');
        }
        return line.ToString().TrimEnd(' ');
    }

    /// <summary>Free text as a header's value: as it is where it is plain ASCII, else as encoded words of whole characters.</summary>
    public static string Unstructured(string text)
    {
        var line = OneLine(text);
        return IsPlain(line) ? line : string.Join(' ', EncodedWords(line));
    }

    /// <summary>The name before an address: plain words, a quoted string, or encoded words.</summary>
    public static string Phrase(string text)
    {
        var line = OneLine(text);
        if (!IsPlain(line)) return string.Join(' ', EncodedWords(line));

        return line.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '\'')
            ? line
            : $"\"{line.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A header with its name, folded between words so that lines keep to 76 characters where words allow.</summary>
    public static string Fold(string name, string value)
    {
        var header = new StringBuilder(name).Append(':');
        var column = header.Length;
        foreach (var word in value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (column + 1 + word.Length > FoldAt && column > name.Length + 1)
            {
                header.Append("\r\n");
                column = 0;
            }
            header.Append(' ').Append(word);
            column += 1 + word.Length;
        }
        return header.Append("\r\n").ToString();
    }

    // Unicode's explicit directional formatting: embeddings, overrides and isolates.
    private static bool TurnsDirection(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // Text that looks like an encoded word would be decoded by the reader, and a word of thousands of letters could not be folded.
    private static bool IsPlain(string line) =>
        line.All(c => c is >= ' ' and <= '~')
        && !line.Contains("=?", StringComparison.Ordinal)
        && line.Split(' ').All(word => word.Length <= MaxWord);

    private static IEnumerable<string> EncodedWords(string line)
    {
        var octets = new List<byte>(OctetsPerWord);
        var buffer = new byte[4];
        foreach (var rune in line.EnumerateRunes())
        {
            var length = rune.EncodeToUtf8(buffer);
            if (octets.Count + length > OctetsPerWord)
            {
                yield return Word(octets);
                octets.Clear();
            }
            octets.AddRange(buffer.AsSpan(0, length));
        }
        if (octets.Count > 0) yield return Word(octets);
    }

    private static string Word(List<byte> octets) => $"=?utf-8?B?{Convert.ToBase64String([.. octets])}?=";
}
