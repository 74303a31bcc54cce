using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;
using Partnership.Graph.Sqlite.Reading.Rows;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// Finds names by what somebody typed, and has <see cref="NameMatch"/> judge them: those that begin with it, those that have every
/// word of it, and where these are too few, those that share most trigrams with it (https://sqlite.org/fts5.html#the_trigram_tokenizer):
/// a mistake spoils three and leaves the others. It begins with the rarest, and looks at no more names of a type than that takes,
/// however many there are.
/// </summary>
internal sealed class NameSearch(Reader reader, string text, IReadOnlyCollection<string> typeNames, int limit)
{
    // How many names of a type are looked at: those that begin alike, those with all words, those that share a rare trigram; and
    // of these how many are judged.
    private const int Beginning = 100, Fitting = 500, Sharing = 12_000, Judged = 300;

    private const string ByBeginning = """
        SELECT "Id", "Name" FROM "SearchName" WHERE "Type" = @type AND "Name" >= @text AND "Name" < @text || char(0x10FFFF)
        ORDER BY "Name" LIMIT @most
        """;

    private const string ByTrigram = """
        SELECT n."Id", n."Name" FROM (
            SELECT rowid AS "Number" FROM "SearchTrigram" WHERE "SearchTrigram" MATCH @text
                AND rowid >= (SELECT "First" FROM "SearchType" WHERE "Type" = @type) AND rowid <= (SELECT "Last" FROM "SearchType" WHERE "Type" = @type)
            LIMIT @most) t
        CROSS JOIN "SearchName" n ON n."Number" = t."Number"
        """;

    // To a full-text search the character NUL is the end of what is asked for.
    private readonly string _typed = NormalisedName.Of(text.Replace('\0', ' '));
    private readonly NameMatch _match = new(text);
    private readonly Dictionary<string, (SearchHit Hit, string Name)> _found = new(StringComparer.Ordinal);

    internal IReadOnlyList<SearchHit> Run()
    {
        Judge(Names(ByBeginning, _typed, Math.Max(Beginning, limit)));
        if (Trigrams.Of(_typed).Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } trigrams)
        {
            if (Words() is { Length: > 0 } words)
                Judge(Names(ByTrigram, words, Math.Max(Fitting, limit)));
            if (_found.Count < limit)
                Judge(Nearest(trigrams));
        }

        return SearchHit.Best(_found.Values, limit);
    }

    // A word of one or two letters has no trigram; it is judged, not looked for. "Peters" is written peter's as well.
    private string Words() => string.Join(" AND ", _match.Typed
        .Where(word => Trigrams.Of(word).Any())
        .Select(word => word.Length > Trigrams.Length && word.EndsWith('s') ? $"({Quoted(word)} OR {Quoted($"{word[..^1]}'s")})" : Quoted(word)));

    private IEnumerable<Name> Nearest(List<string> typed)
    {
        List<(string Text, long Count)> trigrams = [.. typed.Select(trigram => (trigram, reader.Trigrams.Of(reader, trigram)))];
        List<string> rarest = [];
        long names = 0;
        foreach (var (trigram, count) in trigrams.Where(trigram => trigram.Count > 0).OrderBy(trigram => trigram.Count))
        {
            names += count;
            if (names > Sharing && rarest.Count > 0)
                break;
            rarest.Add(Quoted(trigram));
        }

        return rarest.Count == 0
            ? []
            : Names(ByTrigram, string.Join(" OR ", rarest), Sharing)
                .OrderByDescending(name => trigrams.Count(trigram => name.Text.Contains(trigram.Text, StringComparison.Ordinal))).ThenBy(name => name.Text.Length)
                .Take(Judged);
    }

    private IEnumerable<Name> Names(string sql, string searched, int most) => typeNames.SelectMany(type =>
        reader.Rows(sql, row => new Name(Column.Text(row, 0), Column.Text(row, 1)), ("@text", searched), ("@type", type), ("@most", most)));

    private void Judge(IEnumerable<Name> names)
    {
        foreach (var name in names)
        {
            if (!_found.ContainsKey(name.Id) && _match.Score(name.Text) is >= NameMatch.Least and var score)
                _found.Add(name.Id, (new SearchHit(NodeId.Parse(name.Id, null), score), name.Text));
        }
    }

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private readonly record struct Name(string Id, string Text);
}
