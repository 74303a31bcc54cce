using System.Text.Json;

namespace Partnership.Graph.Transport.Csv;

/// <summary>The one list of an answer, or why there is not exactly one.</summary>
/// <param name="Path">The response names that lead to the list.</param>
/// <param name="Items">The list.</param>
/// <param name="Problem">Why there is no table; <c>null</c> when there is.</param>
internal sealed record AnswerList(IReadOnlyList<string> Path, JsonElement Items, string? Problem)
{
    /// <summary>Looks for the list in the data of a response.</summary>
    public static AnswerList Find(JsonElement data)
    {
        var lists = ListsIn(data, []).ToList();
        if (lists is [])
            return Without("The answer has no list, and a table is made of one: ask for a list that is not null.");
        if (lists.Count > 1)
            return Without($"The answer has {lists.Count} lists ({string.Join(", ", lists.Select(list => Dotted(list.Path)))}), and a table is made of one: ask for them one at a time, or for JSON.");

        var (path, items) = lists[0];
        var inside = items.EnumerateArray().SelectMany(item => ListsIn(item, path)).Select(list => Dotted(list.Path)).FirstOrDefault();
        return inside is null
            ? new AnswerList(path, items, null)
            : Without($"An item of the list {Dotted(path)} has a list of its own ({inside}), and a cell of a table cannot hold one: leave it out, or ask for JSON.");
    }

    private static AnswerList Without(string problem) => new([], default, problem);

    private static IEnumerable<(string[] Path, JsonElement Items)> ListsIn(JsonElement value, string[] path) => value.ValueKind switch
    {
        JsonValueKind.Array => [(path, value)],
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => ListsIn(member.Value, [.. path, member.Name])),
        _ => [],
    };

    private static string Dotted(string[] path) => string.Join('.', path);
}
