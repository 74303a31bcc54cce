using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Primitives;

namespace Partnership.Graph.Transport.Requests;

/// <summary>Reads the parameters of a GET request; <c>variables</c> and <c>extensions</c> are JSON text there.</summary>
internal static class QueryStringParameters
{
    private static readonly string[] Names = ["query", "documentId", "operationName", "variables", "extensions"];

    /// <summary>Whether the query string asks for something to be run.</summary>
    public static bool ArePresent(IQueryCollection query) =>
        query.ContainsKey("query") || query.ContainsKey("documentId") || query.ContainsKey("extensions");

    /// <summary>Reads a request. An empty parameter is one that is left out.</summary>
    public static ParametersResult Read(IQueryCollection query)
    {
        if (Array.Find(Names, name => query[name].Count > 1) is { } repeated)
            return Refusal.BadRequest($"'{repeated}' is given {query[repeated].Count} times.");
        if (!TryReadObject(query["variables"], out var variables))
            return NoObject("variables");
        if (!TryReadObject(query["extensions"], out var extensions))
            return NoObject("extensions");

        return new RequestParameters
        {
            Query = Text(query["query"]) is { } document ? Encoding.UTF8.GetBytes(document) : null,
            DocumentId = Text(query["documentId"]),
            OperationName = Text(query["operationName"]),
            Variables = variables,
            Extensions = extensions,
        };
    }

    private static string? Text(StringValues values) => values is [{ Length: > 0 } text] ? text : null;

    private static bool TryReadObject(StringValues values, out JsonElement? value)
    {
        value = null;
        if (Text(values) is not { } text)
            return true;

        try
        {
            var element = JsonElement.Parse(text);
            value = element.ValueKind == JsonValueKind.Object ? element : null;
            return element.ValueKind is JsonValueKind.Object or JsonValueKind.Null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static Refusal NoObject(string name) =>
        Refusal.BadRequest($"'{name}' has to be a JSON object, URL-encoded, like {name}=%7B%22id%22%3A%221%22%7D.");
}
