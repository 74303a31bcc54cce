using System.Text.RegularExpressions;

namespace Partnership.Graph.Hosting;

/// <summary>What is to stand in no log: e-mail addresses, tokens, and what signs a link.</summary>
internal static partial class Secrets
{
    /// <summary>What stands in the place of a token.</summary>
    public const string Placeholder = "(token)";

    /// <summary>The text without its secrets.</summary>
    public static string Hide(string text) => EmailAddressesInText.Hide(Named().Replace(Tokens().Replace(text, Placeholder), $"${{what}}{Placeholder}"));

    // A JSON Web Token: three parts in base64url, the first of which begins as every JSON object does.
    [GeneratedRegex(@"eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]*)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Tokens();

    // What a header or an address says is secret, whatever it looks like.
    [GeneratedRegex(@"(?<what>(Bearer|Basic)\s+|(access_token|api[_-]?key|token|password|code)=)[^\s&""']+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Named();
}
