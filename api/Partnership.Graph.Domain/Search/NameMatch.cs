namespace Partnership.Graph.Domain.Search;

/// <summary>
/// How well a name fits what somebody typed. Each word typed is held against the name's word that fits best: the same, one
/// that begins with it, one that contains it, or one that differs by few typing mistakes. Long words count more.
/// </summary>
public sealed class NameMatch
{
    /// <summary>Below this score, from 0 to 1, a name does not fit.</summary>
    public const double Least = 0.5;

    private const double BeginsWith = 0.9;
    private const double Contains = 0.7;
    private const double Mistyped = 0.9;
    private const double FewestAlike = 0.6;

    private readonly string _text;
    private readonly List<string> _words;

    /// <summary>Prepares what was typed.</summary>
    public NameMatch(string text)
    {
        _text = NormalisedName.Of(text);
        _words = [.. Words(_text)];
    }

    /// <summary>Whether there is a letter or digit to search for.</summary>
    public bool HasWords => _words.Count > 0;

    /// <summary>How well a name fits, from 0 to 1. Of two that fit alike, the one with less beside it scores higher.</summary>
    /// <param name="normalisedName">The name in the form of <see cref="NormalisedName"/>.</param>
    public double Score(string normalisedName)
    {
        if (normalisedName == _text)
            return 1;
        List<string> words = [.. Words(normalisedName)];
        if (words.Count == 0 || !HasWords)
            return 0;
        var fit = _words.Sum(typed => typed.Length * words.Max(word => Fit(typed, word))) / _words.Sum(typed => typed.Length);
        var covered = Math.Min(1.0, (double)_words.Sum(typed => typed.Length) / words.Sum(word => word.Length));
        return (0.95 * fit) + (0.04 * fit * covered);
    }

    private static double Fit(string typed, string word)
    {
        if (word == typed)
            return 1;
        if (word.StartsWith(typed, StringComparison.Ordinal))
            return BeginsWith;
        if (typed.Length >= 3 && word.Contains(typed, StringComparison.Ordinal))
            return Contains;
        // Somebody still typing has made the mistake in a word that goes on.
        var alike = Math.Max(Alike(typed, word), word.Length > typed.Length ? BeginsWith * Alike(typed, word[..typed.Length]) : 0);
        return alike >= FewestAlike ? Mistyped * alike : 0;
    }

    private static double Alike(string left, string right) => 1 - ((double)Mistakes(left, right) / Math.Max(left.Length, right.Length));

    // Optimal string alignment: a letter too many, missing, wrong, or two exchanged is one mistake.
    private static int Mistakes(string left, string right)
    {
        var rows = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++)
            rows[i, 0] = i;
        for (var j = 0; j <= right.Length; j++)
            rows[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var wrong = rows[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(wrong, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[left.Length, right.Length];
    }

    // An apostrophe is part of its word and often left out: peter's is peters.
    private static IEnumerable<string> Words(string normalised)
    {
        var word = new System.Text.StringBuilder();
        foreach (var c in normalised.Append(' '))
        {
            if (char.IsLetterOrDigit(c))
            {
                word.Append(c);
            }
            else if (c != '\'' && word.Length > 0)
            {
                yield return word.ToString();
                word.Clear();
            }
        }
    }
}
