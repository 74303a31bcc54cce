using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;

namespace Partnership.Graph.Reminders.Mails.Blocks;

/// <summary>
/// How components lay out plain text although a renderer of HTML writes it: paragraphs and lines begin with control characters, and everything
/// else between them is white space to be joined. What people typed cannot pass for such a mark, because the renderer
/// encodes it.
/// </summary>
internal static partial class TextMarks
{
    private const char ParagraphMark = '\u001E';
    private const char LineMark = '\u001F';

    /// <summary>Begins a paragraph: an empty line stands before it.</summary>
    public static MarkupString Paragraph { get; } = new(ParagraphMark.ToString());

    /// <summary>Begins a line.</summary>
    public static MarkupString Line { get; } = new(LineMark.ToString());

    /// <summary>The plain text in what was rendered: one line per paragraph or list item.</summary>
    public static string Read(string rendered) => string.Join("\n\n", rendered
        .Split(ParagraphMark)
        .Select(paragraph => string.Join('\n', paragraph.Split(LineMark).Select(Joined).Where(line => line.Length > 0)))
        .Where(paragraph => paragraph.Length > 0)) + "\n";

    private static string Joined(string line)
    {
        var text = new StringBuilder(line.Length);
        foreach (var c in WebUtility.HtmlDecode(line))
        {
            if (char.IsWhiteSpace(c)) text.Append(' ');
            else if (!char.IsControl(c)) text.Append(c);
        }
        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    [GeneratedRegex(" {2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
