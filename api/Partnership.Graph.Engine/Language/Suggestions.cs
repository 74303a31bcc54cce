namespace Partnership.Graph.Engine.Language;

/// <summary>Finds the names somebody who mistyped a name probably meant.</summary>
public static class Suggestions
{
    private const int MostShown = 5;

    /// <summary>
    /// The options near to <paramref name="input"/>, nearest first, names at the same distance in alphabetical order.
    /// Near means: no more single-letter edits (insert, delete, replace, swap of neighbours) than 40 % of the input's length plus one.
    /// </summary>
    public static IReadOnlyList<string> For(string input, IEnumerable<string> options)
    {
        var limit = (input.Length * 2 / 5) + 1;
        return
        [
            .. options
                .Select(option => (Name: option, Distance: Distance(input, option, limit)))
                .Where(option => option.Distance <= limit)
                .OrderBy(option => option.Distance)
                .ThenBy(option => option.Name, StringComparer.Ordinal)
                .Select(option => option.Name),
        ];
    }

    /// <summary>
    /// A sentence to put behind an error message, led by a blank: <c> Did you mean "name" or "names"?</c>;
    /// empty if nothing is near. At most five options are shown.
    /// </summary>
    public static string DidYouMean(string input, IEnumerable<string> options) => DidYouMean(For(input, options));

    /// <summary>The same sentence for options already chosen, in the order given.</summary>
    public static string DidYouMean(IReadOnlyList<string> options) =>
        options.Count == 0 ? "" : $" Did you mean {Or([.. options.Take(MostShown).Select(option => $"\"{option}\"")])}?";

    /// <summary>Joins alternatives as English does: <c>a</c>, <c>a or b</c>, <c>a, b, or c</c>.</summary>
    public static string Or(IReadOnlyList<string> alternatives) => Join(alternatives, "or");

    /// <summary>Joins items as English does: <c>a</c>, <c>a and b</c>, <c>a, b, and c</c>.</summary>
    public static string And(IReadOnlyList<string> items) => Join(items, "and");

    private static string Join(IReadOnlyList<string> items, string word) => items.Count switch
    {
        0 => "",
        1 => items[0],
        2 => $"{items[0]} {word} {items[1]}",
        _ => $"{string.Join(", ", items.Take(items.Count - 1))}, {word} {items[^1]}",
    };

    /// <summary>Optimal string alignment distance; a difference of case alone counts as one edit; past the limit it stops counting.</summary>
    private static int Distance(string input, string option, int limit)
    {
        if (string.Equals(input, option, StringComparison.Ordinal))
            return 0;
        var (a, b) = (input.ToLowerInvariant(), option.ToLowerInvariant());
        if (string.Equals(a, b, StringComparison.Ordinal))
            return 1;
        if (Math.Abs(a.Length - b.Length) > limit)
            return limit + 1;

        var (beforeLast, last, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var column = 0; column <= b.Length; column++)
            last[column] = column;

        for (var row = 1; row <= a.Length; row++)
        {
            current[0] = row;
            var nearest = row;
            for (var column = 1; column <= b.Length; column++)
            {
                var replace = last[column - 1] + (a[row - 1] == b[column - 1] ? 0 : 1);
                var cost = Math.Min(replace, Math.Min(last[column], current[column - 1]) + 1);
                var swapped = row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1];
                if (swapped)
                    cost = Math.Min(cost, beforeLast[column - 2] + 1);
                current[column] = cost;
                nearest = Math.Min(nearest, cost);
            }

            if (nearest > limit)
                return limit + 1;
            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[b.Length];
    }
}
