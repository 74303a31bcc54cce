using System.Text.Json;

namespace Partnership.Graph.Functions.Invocations;

/// <summary>A request to a function with an HTTP trigger, as the host describes it.</summary>
/// <param name="Method">The method, in capitals.</param>
/// <param name="Url">The whole address.</param>
/// <param name="Query">The query's parameters, decoded; of repeated ones the last.</param>
/// <param name="Route">The parts of the path that the route names.</param>
/// <param name="Headers">The headers, by name without regard to capitals; of repeated ones the first.</param>
/// <param name="Body">The body as text; empty where there is none.</param>
internal sealed record HttpCall(
    string Method,
    string Url,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Route,
    IReadOnlyDictionary<string, string> Headers,
    string Body)
{
    /// <summary>Reads the payload of an HTTP trigger.</summary>
    /// <exception cref="InvocationException">It is not what the host sends.</exception>
    public static HttpCall Parse(JsonElement request) => request.ValueKind == JsonValueKind.Object
        ? new HttpCall(
            Text(request, "Method").ToUpperInvariant(),
            Text(request, "Url"),
            Values(request, "Query"),
            Values(request, "Params"),
            Values(request, "Headers"),
            Text(request, "Body"))
        : throw new InvocationException("The payload of an HTTP trigger is a JSON object.");

    private static string Text(JsonElement request, string name) =>
        request.TryGetProperty(name, out var value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Undefined) ? value.ToString() : "";

    // The host writes the query as an object, or as text that holds one; a header's values as a list.
    private static Dictionary<string, string> Values(JsonElement request, string name)
    {
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (!request.TryGetProperty(name, out var given))
            return values;
        if (given.ValueKind == JsonValueKind.String)
        {
            using var inner = JsonDocument.Parse(given.GetString() is { Length: > 0 } text ? text : "{}");
            given = inner.RootElement.Clone();
        }

        if (given.ValueKind == JsonValueKind.Object)
        {
            foreach (var value in given.EnumerateObject())
                values[value.Name] = value.Value.ValueKind == JsonValueKind.Array ? value.Value.EnumerateArray().Select(each => each.ToString()).FirstOrDefault("") : value.Value.ToString();
        }

        return values;
    }
}

/// <summary>What a function with an HTTP trigger answers.</summary>
/// <param name="StatusCode">The status, 200 to 599.</param>
/// <param name="Body">The body as text.</param>
/// <param name="ContentType">What the body is.</param>
internal sealed record HttpReply(int StatusCode, string Body, string ContentType = "text/plain; charset=utf-8")
{
    /// <summary>Headers beside the content type.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
}
