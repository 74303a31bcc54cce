using System.Collections.Frozen;
using System.Text;

namespace Partnership.Graph.Domain;

/// <summary>
/// The form of a name that lists are ordered by and searches compare with: small letters, without accents, single spaces.
/// <c>"  Saint Zoë’s "</c> and <c>"saint zoe's"</c> are one.
/// </summary>
public static class NormalisedName
{
    // Globalisation is invariant in this product (and so in every store), where String.Normalize changes nothing.
    // The registers are Windows-1252; Latin Extended-A adds Welsh and most names of people.
    private static readonly FrozenDictionary<char, string> Plain = Letters(
        ("a", "àáâãäåāăą"), ("ae", "æ"), ("c", "çćĉċč"), ("d", "ðďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"), ("h", "ĥħ"),
        ("i", "ìíîïĩīĭįı"), ("j", "ĵ"), ("k", "ķ"), ("l", "ĺļľŀł"), ("n", "ñńņňŉ"), ("o", "òóôõöøōŏő"), ("oe", "œ"),
        ("r", "ŕŗř"), ("s", "śŝşšș"), ("ss", "ß"), ("t", "ţťŧț"), ("th", "þ"), ("u", "ùúûüũūŭůűų"), ("w", "ŵẁẃẅ"),
        ("y", "ýÿŷỳ"), ("z", "źżž"), ("'", "‘’´"), ("\"", "“”"), ("-", "‐‑–—"));

    /// <summary>The normalised form of <paramref name="name"/>.</summary>
    public static string Of(string name)
    {
        var result = new StringBuilder(name.Length);
        foreach (var c in name)
        {
            if (char.IsWhiteSpace(c))
            {
                if (result.Length > 0 && result[^1] != ' ') result.Append(' ');
                continue;
            }
            // A combining accent follows the letter it stands on; without it the letter is plain.
            if (c is >= '\u0300' and <= '\u036F') continue;

            var small = char.ToLowerInvariant(c);
            if (char.IsAscii(small)) result.Append(small == '`' ? '\'' : small);
            else if (Plain.TryGetValue(small, out var plain)) result.Append(plain);
            else result.Append(small);
        }
        if (result.Length > 0 && result[^1] == ' ') result.Length--;
        return result.ToString();
    }

    private static FrozenDictionary<char, string> Letters(params ReadOnlySpan<(string Plain, string Accented)> rows)
    {
        var letters = new Dictionary<char, string>();
        foreach (var (plain, accented) in rows)
            foreach (var c in accented) letters.Add(c, plain);
        return letters.ToFrozenDictionary();
    }
}
