using System.Text;

namespace Partnership.Graph.Reminders.Mime;

/// <summary>Plain text in lines that read well.</summary>
internal static class TextWrap
{
    private const int Width = 72;

    /// <summary>
    /// Breaks long lines between words so that they keep to 72 characters; a word longer than that, a link for example, stays whole. The lines after
    /// the first of a list item are set in under it.
    /// </summary>
    public static string Wrap(string text) => string.Join('\n', text.Split('\n').Select(WrapLine));

    private static string WrapLine(string line)
    {
        if (line.Length <= Width) return line;

        var indent = line.StartsWith("* ", StringComparison.Ordinal) ? "  " : "";
        var result = new StringBuilder();
        var column = 0;
        foreach (var word in line.Split(' '))
        {
            if (column > 0 && column + 1 + word.Length > Width)
            {
                result.Append('\n').Append(indent);
                column = indent.Length;
            }
            else if (column > 0)
            {
                result.Append(' ');
                column++;
            }
            result.Append(word);
            column += word.Length;
        }
        return result.ToString();
    }
}
