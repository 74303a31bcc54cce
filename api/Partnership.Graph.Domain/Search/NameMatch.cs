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

    /// <summary>The words typed, without the apostrophes in them.</summary>
    public IReadOnlyList<string> Typed => _words;

    /// <summary>How well a name fits, from 0 to 1. Of two that fit alike, the one with less beside it scores higher.</summary>
    /// <param name="normalisedName">The name in the form of <see cref="NormalisedName"/>.</param>
    public double Score(string normalisedName)
    {
        if (normalisedName == _text)
            return 1;
        List<string> words = [.. Words(normalisedName)];
        if (words.Count == 0 || !HasWords)
            return 0;
        var fit = _words.Sum(typed => typed.Length * Fit(typed, words)) / _words.Sum(typed => typed.Length);
        var covered = Math.Min(1.0, (double)_words.Sum(typed => typed.Length) / words.Sum(word => word.Length));
        return (0.95 * fit) + (0.04 * fit * covered);
    }

    // Counting mistakes is slow, and none of it fits as well as a word that begins with what was typed.
    private static double Fit(string typed, List<string> words)
    {
        var best = words.Max(word => Written(typed, word));
        return best >= BeginsWith ? best : Math.Max(best, words.Max(word => Written(typed, word) == 0 ? Meant(typed, word) : 0));
    }

    private static double Written(string typed, string word) =>
        word == typed ? 1
        : word.StartsWith(typed, StringComparison.Ordinal) ? BeginsWith
        : typed.Length >= 3 && word.Contains(typed, StringComparison.Ordinal) ? Contains
        : 0;

    private static double Meant(string typed, string word)
    {
        // Somebody still typing has made the mistake in a word that goes on.
        var alike = Math.Max(Alike(typed, word), word.Length > typed.Length ? BeginsWith * Alike(typed, word.AsSpan(0, typed.Length)) : 0);
        return alike >= FewestAlike ? Mistyped * alike : 0;
    }

    private static double Alike(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        double longer = Math.Max(left.Length, right.Length);
        return 1 - (Math.Abs(left.Length - right.Length) / longer) < FewestAlike ? 0 : 1 - (Mistakes(left, right) / longer);
    }

    // Optimal string alignment: a letter too many, missing, wrong, or two exchanged is one mistake.
    private static int Mistakes(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        const int OnStack = 64;
        var width = right.Length + 1;
        var rows = width <= OnStack ? stackalloc int[3 * OnStack] : new int[3 * width];
        Span<int> earlier = rows[..width], above = rows.Slice(width, width), row = rows.Slice(2 * width, width);
        for (var j = 0; j < width; j++)
            row[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            var free = earlier;
            earlier = above;
            above = row;
            row = free;
            row[0] = i;
            for (var j = 1; j < width; j++)
            {
                var wrong = above[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                row[j] = Math.Min(wrong, Math.Min(above[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], earlier[j - 2] + 1);
            }
        }

        return row[^1];
    }

    /// <summary>The words of a name: letters and digits. An apostrophe is part of its word and often left out, so peter's is peters.</summary>
    /// <param name="normalised">The name in the form of <see cref="NormalisedName"/>.</param>
    public static IEnumerable<string> Words(string normalised)
    {
        var word = new System.Text.StringBuilder();
        foreach (var c in normalised.Append(' '))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
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
