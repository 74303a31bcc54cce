using System.Text;

namespace Partnership.Graph.Imports.Reading;

/// <summary>
/// The ordinary spelling of a name or an address that a register keeps in capitals only:
/// <c>GEORGE ELIOT HOSPITAL NHS TRUST</c> is the George Eliot Hospital NHS Trust. Names with small letters stay as they are.
/// </summary>
internal static class RegisterName
{
    private static readonly HashSet<string> Abbreviations = ["NHS", "CE", "UK"];
    private static readonly HashSet<string> SmallWords = ["AND", "AT", "BY", "FOR", "IN", "OF", "ON", "THE", "UNDER", "UPON", "WITH"];

    /// <summary>The ordinary spelling of <paramref name="name"/>.</summary>
    public static string Of(string name)
    {
        if (name.Any(char.IsLower)) return name;

        var result = new StringBuilder(name.Length);
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && name[i] is not (' ' or '-')) continue;
            result.Append(Word(name[start..i], first: start == 0));
            if (i < name.Length) result.Append(name[i]);
            start = i + 1;
        }
        return result.ToString();
    }

    private static string Word(string word, bool first) => word switch
    {
        "" => "",
        _ when Abbreviations.Contains(word) => word,
        _ when !first && SmallWords.Contains(word) => word.ToLowerInvariant(),
        _ => word[..1] + word[1..].ToLowerInvariant(),
    };
}
