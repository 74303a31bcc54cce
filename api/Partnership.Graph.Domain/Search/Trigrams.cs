namespace Partnership.Graph.Domain.Search;

/// <summary>Runs of three letters: a typing mistake in a name spoils three of them and leaves the others to find it by.</summary>
public static class Trigrams
{
    /// <summary>How many letters one has.</summary>
    public const int Length = 3;

    /// <summary>The trigrams of a text, in their order; none where it is shorter than one.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var letters = text.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        for (var start = 0; start + Length <= letters.Count; start++)
            yield return string.Concat(letters.Skip(start).Take(Length));
    }
}
