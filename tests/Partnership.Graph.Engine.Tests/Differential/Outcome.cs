using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Partnership.Graph.Engine.Tests.Differential;

/// <summary>What became of a request, as far as two engines have to agree.</summary>
/// <param name="Verdict">
/// <c>schema</c>: the schema was refused; <c>invalid</c>: the document was; <c>request</c>: the variables or the operation
/// were; <c>executed</c>.
/// </param>
/// <param name="Data">The data as JSON, keys in order, numbers by value; empty if nothing was executed.</param>
/// <param name="Paths">The paths of the errors, in order.</param>
/// <param name="Messages">What was said: not compared, for people.</param>
internal sealed record Outcome(string Verdict, string Data, string Paths, IReadOnlyList<string> Messages)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public bool Agrees(Outcome other) => Verdict == other.Verdict && Data == other.Data && Paths == other.Paths;

    /// <summary>JSON in a form that is the same for the same values.</summary>
    public static string Normal(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', json.EnumerateObject().Select(entry => $"\"{entry.Name}\":{Normal(entry.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Normal))}]",
        JsonValueKind.Number => json.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        _ => JsonSerializer.Serialize(json, Readable),
    };

    public override string ToString() => $"""
        verdict: {Verdict}
        data:    {Data}
        paths:   {Paths}
        said:    {string.Join($"{Environment.NewLine}         ", Messages)}
        """;
}
