namespace Partnership.Graph.Engine.Language;

/// <summary>2.9.4 What the indentation of a block string means.</summary>
internal static class BlockString
{
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

    /// <summary>How many spaces and tabs a line starts with.</summary>
    public static int Indent(string line)
    {
        var indent = 0;
        while (indent < line.Length && line[indent] is (' ' or '\t'))
            indent++;
        return indent;
    }
}
