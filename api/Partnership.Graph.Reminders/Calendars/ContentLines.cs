using System.Text;

namespace Partnership.Graph.Reminders.Calendars;

/// <summary>The lines of a calendar object: escaped, folded at 75 octets between characters, ended by CR LF (RFC 5545 section 3.1).</summary>
internal sealed class ContentLines
{
    private const int MaxOctets = 75;

    private readonly StringBuilder _text = new();

    /// <summary>Adds a line whose value is already in its type's form.</summary>
    public void Add(string name, string value)
    {
        var octets = 0;
        foreach (var rune in $"{name}:{value}".EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > MaxOctets)
            {
                _text.Append("\r\n ");
                octets = 1;
            }
            _text.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        _text.Append("\r\n");
    }

    /// <summary>Adds a line of free text; nothing for <c>null</c> and for text without a visible character.</summary>
    public void AddText(string name, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value)) Add(name, Escape(value));
    }

    /// <summary>A parameter's value in quotes, with what quotes cannot hold in the form of RFC 6868.</summary>
    public static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in value.Trim())
        {
            if (c == '^') quoted.Append("^^");
            else if (c == '"') quoted.Append("^'");
            else if (char.IsControl(c)) quoted.Append(' ');
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    // Section 3.3.11. Control characters other than the tab are not allowed in any value.
    private static string Escape(string value)
    {
        var text = new StringBuilder(value.Length + 16);
        foreach (var c in value.Trim().ReplaceLineEndings("\n"))
        {
            if (c == '\n') text.Append("\\n");
            else if (c is '\\' or ';' or ',') text.Append('\\').Append(c);
            else if (c == '\t' || !char.IsControl(c)) text.Append(c);
        }
        return text.ToString();
    }
}
