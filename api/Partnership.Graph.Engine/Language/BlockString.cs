namespace Partnership.Graph.Engine.Language;

/// <summary>2.10.4 What the indentation of a block string means.</summary>
internal static class BlockString
{
    private const int LongestOnOneLine = 70;
    private static readonly string[] LineTerminators = ["\r\n", "\n", "\r"];

    /// <summary>BlockStringValue(): without the common indentation and without blank first and last lines.</summary>
    public static string Dedent(string raw)
    {
        var lines = raw.Split(LineTerminators, StringSplitOptions.None);
        var common = int.MaxValue;
        var firstLine = -1;
        var lastLine = -1;
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = Indent(lines[i]);
            if (indent == lines[i].Length)
                continue;
            if (firstLine < 0)
                firstLine = i;
            lastLine = i;
            if (i > 0)
                common = Math.Min(common, indent);
        }

        if (firstLine < 0)
            return "";
        for (var i = Math.Max(firstLine, 1); i <= lastLine; i++)
            lines[i] = common <= lines[i].Length ? lines[i][common..] : "";
        return string.Join('\n', lines, firstLine, lastLine - firstLine + 1);
    }

    /// <summary>
    /// A value in triple quotes, on lines of its own where that reads better or is needed; <c>null</c> if no block string
    /// has that value (blank first or last lines, indentation of all lines, carriage returns and other control characters).
    /// </summary>
    public static string? Print(string value)
    {
        var isSingleLine = !value.Contains('\n', StringComparison.Ordinal);
        var startsWithSpace = value.Length > 0 && value[0] is (' ' or '\t');
        var needsLineAfter = value.EndsWith('"') || value.EndsWith('\\');
        var lineAfter = needsLineAfter || !isSingleLine || value.Length > LongestOnOneLine;
        // A line end in front of a single line would make its leading space indentation.
        var lineBefore = lineAfter && !(isSingleLine && startsWithSpace);
        var content = (lineBefore ? "\n" : "") + value + (lineAfter ? "\n" : "");
        if (Dedent(content) != value || value.Any(character => char.IsControl(character) && character is not ('\n' or '\t')))
            return null;
        return $"\"\"\"{content.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal)}\"\"\"";
    }

    /// <summary>How many spaces and tabs a line starts with.</summary>
    private static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] is (' ' or '\t'))
            indent++;
        return indent;
    }
}
