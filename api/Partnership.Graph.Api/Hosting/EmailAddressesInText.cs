using System.Text.RegularExpressions;

namespace Partnership.Graph.Hosting;

/// <summary>E-mail addresses that stand somewhere in a text, for those who may not see them.</summary>
internal static partial class EmailAddressesInText
{
    /// <summary>What stands in the place of an address.</summary>
    public const string Placeholder = "(e-mail address)";

    /// <summary>The text with <see cref="Placeholder"/> in the place of each address.</summary>
    public static string Hide(string text) => text.Contains('@', StringComparison.Ordinal) ? Address().Replace(text, Placeholder) : text;

    // What stands around an @ without a space, as HTML's e-mail fields take it, or in letters of any script: better too much than too little.
    [GeneratedRegex(@"[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+@[\p{L}\p{N}.-]*[\p{L}\p{N}]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Address();
}
