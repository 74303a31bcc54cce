using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Search;

namespace Partnership.Graph.Cosmos.Documents;

/// <summary>
/// What a name is found by: the trigrams of its words, and words too short to have one. They are kept with the document, as
/// an array that the container indexes term by term.
/// </summary>
internal static class SearchTerms
{
    internal const string Property = "searchTerms";

    /// <summary>The terms of a name, each once.</summary>
    internal static IReadOnlyList<string> OfName(string name) =>
        [.. NameMatch.Words(NormalisedName.Of(name)).SelectMany(OfWord).Distinct(StringComparer.Ordinal)];

    /// <summary>The trigrams of a word in their order; a shorter word itself.</summary>
    internal static IReadOnlyList<string> OfWord(string word) => Trigrams.Of(word).ToList() is { Count: > 0 } trigrams ? trigrams : [word];
}
