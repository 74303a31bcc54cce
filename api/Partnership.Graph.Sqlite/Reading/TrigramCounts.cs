using System.Collections.Concurrent;
using Partnership.Graph.Sqlite.Reading.Rows;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// How many names have a trigram, as far as that decides where a search begins. To count a frequent one takes as long as a search,
/// so it is counted once: it will hardly become a rare one.
/// </summary>
internal sealed class TrigramCounts
{
    private const int Frequent = 1_000;
    private const string Counting = """SELECT "doc" FROM temp."TrigramCount" WHERE "term" = @trigram""";

    private readonly ConcurrentDictionary<string, long> _frequent = new(StringComparer.Ordinal);

    /// <summary>How many names have it; of a frequent one, how many had it when it was counted.</summary>
    internal long Of(Reader reader, string trigram)
    {
        if (_frequent.TryGetValue(trigram, out var known))
            return known;
        var count = reader.Rows(Counting, row => Column.Long(row, 0), ("@trigram", trigram)) is [var found] ? found : 0;
        if (count >= Frequent)
            _frequent[trigram] = count;
        return count;
    }
}
