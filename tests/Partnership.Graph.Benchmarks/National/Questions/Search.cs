using System.Text.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Search;

namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>
/// Schools by what somebody typed. By hand it is the same index of trigrams and the product's rule for what fits, in one joined
/// query: what there is to see is how either behaves with a country's names.
/// </summary>
internal static class Search
{
    private const string Document = "query($text: String!) { search(text: $text, kinds: [SCHOOL], first: 10) { node { ... on School { urn name } } score } }";

    public static NationalQuestion Prefix { get; } = new("search by the beginning of words", QuestionKind.Search, Document, ByHand)
    {
        Variables = (_, random) => JsonSerializer.Serialize(new { text = $"{NationalNames.Place(random.Next(NationalNames.Places))} prim" }),
    };

    public static NationalQuestion Mistyped { get; } = new("search with typing mistakes", QuestionKind.Search, Document, ByHand)
    {
        Variables = (_, random) =>
        {
            var place = NationalNames.Place(random.Next(NationalNames.Places));
            var at = random.Next(1, place.Length - 1);
            return JsonSerializer.Serialize(new { text = $"{place.Remove(at, 1)} hihg school" });
        },
    };

    private static void ByHand(HandWrittenSql.Request request)
    {
        var match = new NameMatch(request.Text("text"));
        List<(string Id, string Urn, string Name, string Normalised, double Score)> found = [];
        using (var row = request.Read(
            """
            SELECT s."Id", s."Urn", s."Name", s."NormalisedName" FROM
                (SELECT n."Id" FROM "SearchTrigram" t JOIN "SearchName" n ON n."Number" = t.rowid
                WHERE "SearchTrigram" MATCH @text AND n."Type" = 'School' ORDER BY t.rank LIMIT 200) found
            JOIN "School" s ON s."Id" = found."Id"
            """,
            ("@text", Trigrams(NormalisedName.Of(request.Text("text"))))))
        {
            while (row.Read())
            {
                if (match.Score(row.GetString(3)) is >= NameMatch.Least and var score)
                    found.Add((row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), score));
            }
        }

        var json = request.Json;
        json.WriteStartArray("search");
        foreach (var (_, urn, name, _, score) in found
            .OrderByDescending(each => each.Score).ThenBy(each => each.Normalised, StringComparer.Ordinal).ThenBy(each => each.Id, StringComparer.Ordinal).Take(10))
        {
            json.WriteStartObject();
            json.WriteStartObject("node");
            json.WriteString("urn", urn);
            json.WriteString("name", name);
            json.WriteEndObject();
            json.WriteNumber("score", score);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Trigrams(string typed) =>
        string.Join(" OR ", Enumerable.Range(0, typed.Length - 2).Select(start => $"\"{typed.Substring(start, 3)}\"").Distinct());
}
