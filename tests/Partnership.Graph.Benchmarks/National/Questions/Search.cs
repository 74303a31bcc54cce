using System.Text.Json;
using Partnership.Graph.Domain.Search;

namespace Partnership.Graph.Benchmarks.National.Questions;

/// <summary>
/// Schools by what somebody typed. By hand every name there is gets judged by the product's own rule for what fits: too slow for a
/// contestant, but what the product finds has to be that.
/// </summary>
internal static class Search
{
    private const string Document = "query($text: String!) { search(text: $text, kinds: [SCHOOL], first: 3) { node { ... on School { urn name } } score } }";

    public static NationalQuestion Prefix { get; } = new("search by the beginning of words", QuestionKind.Search, Document, ByHand)
    {
        ByHandOnlyChecks = true,
        Variables = (_, random) => JsonSerializer.Serialize(new { text = $"{NationalNames.Place(random.Next(NationalNames.Places))} prim" }),
    };

    public static NationalQuestion Mistyped { get; } = new("search with typing mistakes", QuestionKind.Search, Document, ByHand)
    {
        ByHandOnlyChecks = true,
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
        using (var row = request.Read("""SELECT "Id", "Urn", "Name", "NormalisedName" FROM "School" """))
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
            .OrderByDescending(each => each.Score).ThenBy(each => each.Normalised, StringComparer.Ordinal).ThenBy(each => each.Id, StringComparer.Ordinal).Take(3))
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
}
