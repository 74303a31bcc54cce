using Partnership.Graph.Domain;

namespace Partnership.Graph.Cosmos.Documents;

/// <summary>
/// What a name is found by: the trigrams of its words, and words too short to have one. They are kept with the document, as
/// an array that the container indexes term by term.
/// </summary>
internal static class SearchTerms
{
    internal const string Property = "searchTerms";

    private const int Length = 3;

    /// <summary>The terms of a name, each once.</summary>
    internal static IReadOnlyList<string> OfName(string name) =>
        [.. Words(name).SelectMany(OfWord).Distinct(StringComparer.Ordinal)];

    /// <summary>The words of a text: letters and digits in the form of <see cref="NormalisedName"/>; an apostrophe parts none.</summary>
    internal static IReadOnlyList<string> Words(string text) =>
        new string([.. NormalisedName.Of(text).Where(c => c != '\'').Select(c => char.IsLetterOrDigit(c) || char.IsSurrogate(c) ? c : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The trigrams of a word in their order; a shorter word itself.</summary>
    internal static IReadOnlyList<string> OfWord(string word)
    {
        var letters = word.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        return letters.Count <= Length
            ? [word]
            : [.. Enumerable.Range(0, letters.Count - Length + 1).Select(start => string.Concat(letters.Skip(start).Take(Length)))];
    }
}
