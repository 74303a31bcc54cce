using System.Text.Json;
using Microsoft.Data.Sqlite;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Search;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>
/// Finds names that share trigrams with what was typed (https://sqlite.org/fts5.html#the_trigram_tokenizer), rarest first,
/// and has <see cref="NameMatch"/> judge the nearest of them. A mistake spoils three trigrams and leaves the others.
/// </summary>
internal static class NameSearch
{
    private const int Candidates = 200;

    private const string ByTrigram = """
        SELECT n."Id", n."Name" FROM "SearchTrigram" t JOIN "SearchName" n ON n."Number" = t.rowid
        WHERE "SearchTrigram" MATCH @text AND n."Type" IN (SELECT "value" FROM json_each(@types))
        ORDER BY t.rank LIMIT @candidates
        """;

    // Too short for a trigram: only the beginnings of names.
    private const string ByPrefix = """
        SELECT "Id", "Name" FROM "SearchName"
        WHERE "Name" >= @text AND "Name" < @text || char(0x10FFFF) AND "Type" IN (SELECT "value" FROM json_each(@types))
        ORDER BY "Name" LIMIT @candidates
        """;

    internal static IReadOnlyList<SearchHit> Run(SqliteConnection connection, string text, IReadOnlyCollection<string> typeNames, int limit)
    {
        // To a full-text search the character NUL is the end of what is asked for.
        var typed = NormalisedName.Of(text.Replace('\0', ' '));
        var match = new NameMatch(text);
        using var command = connection.CreateCommand();
        command.CommandText = typed.Length < 3 ? ByPrefix : ByTrigram;
        command.Parameters.AddWithValue("@text", typed.Length < 3 ? typed : Trigrams(typed));
        command.Parameters.AddWithValue("@types", JsonSerializer.Serialize(typeNames));
        command.Parameters.AddWithValue("@candidates", Math.Max(Candidates, limit));
        using var row = command.ExecuteReader();
        List<(SearchHit Hit, string Name)> found = [];
        while (row.Read())
        {
            var name = row.GetString(1);
            if (match.Score(name) is >= NameMatch.Least and var score)
                found.Add((new SearchHit(NodeId.Parse(row.GetString(0), null), score), name));
        }

        return
        [
            .. found.OrderByDescending(each => each.Hit.Score).ThenBy(each => each.Name, StringComparer.Ordinal).ThenBy(each => each.Hit.Id)
                .Take(limit).Select(each => each.Hit),
        ];
    }

    private static string Trigrams(string typed)
    {
        var letters = typed.EnumerateRunes().Select(rune => rune.ToString()).ToList();
        var trigrams = Enumerable.Range(0, Math.Max(1, letters.Count - 2)).Select(start => string.Concat(letters.Skip(start).Take(3)));
        return string.Join(" OR ", trigrams.Distinct(StringComparer.Ordinal).Select(trigram => $"\"{trigram.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }
}
