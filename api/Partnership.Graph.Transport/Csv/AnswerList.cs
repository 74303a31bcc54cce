using System.Text.Json;

namespace Partnership.Graph.Transport.Csv;

/// <summary>A list somewhere in an answer.</summary>
/// <param name="Path">The response names that lead to it, from where the search began.</param>
/// <param name="Items">Its items.</param>
/// <param name="Fields">What is asked of each item; empty where they are scalars.</param>
internal sealed record AnswerList(IReadOnlyList<string> Path, JsonElement Items, IReadOnlyList<CsvField> Fields)
{
    /// <summary>Whether its items are objects: such a list can be rows. One of scalars can be a cell as well.</summary>
    public bool HasObjects => Fields.Count > 0;

    /// <summary>The lists in an object of an answer, however deep, but not those inside of their items.</summary>
    public static IEnumerable<AnswerList> In(JsonElement value, IReadOnlyList<CsvField> fields) => In(value, fields, []);

    /// <summary>The path with dots, after the path of what it lies in.</summary>
    public string Dotted(string? within = null) => string.Join('.', within is null ? Path : [within, .. Path]);

    private static IEnumerable<AnswerList> In(JsonElement value, IReadOnlyList<CsvField> fields, string[] path) => value.ValueKind switch
    {
        JsonValueKind.Array => [new AnswerList(path, value, fields)],
        JsonValueKind.Object => fields.SelectMany(field => value.TryGetProperty(field.Name, out var inner) ? In(inner, field.Fields, [.. path, field.Name]) : []),
        _ => [],
    };
}
