using System.Text.RegularExpressions;

namespace Partnership.Graph.Reminders.Mails.Blocks;

/// <summary>The HTML of a mail as it goes out.</summary>
internal static partial class HtmlText
{
    /// <summary>What was rendered, without the indentation of the components: mail programs fetch large mails only in part.</summary>
    public static string Read(string rendered) => Indentation().Replace(rendered, "\n").Trim() + "\n";

    [GeneratedRegex(@"\s*\n\s*", RegexOptions.NonBacktracking)]
    private static partial Regex Indentation();
}
