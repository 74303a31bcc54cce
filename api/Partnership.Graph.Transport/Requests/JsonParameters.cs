using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Unicode;

namespace Partnership.Graph.Transport.Requests;

/// <summary>Reads the JSON object of a request: <c>query</c>, <c>documentId</c>, <c>operationName</c>, <c>variables</c>, <c>extensions</c>.</summary>
internal static class JsonParameters
{
    private const string Example = """{"query": "{ __typename }"}""";

    /// <summary>Reads a request that is part of a message.</summary>
    public static ParametersResult Read(JsonElement payload) => Read(JsonMarshal.GetRawUtf8Value(payload));

    /// <summary>Reads a request of UTF-8 text. Members it does not know are left alone, as the specification asks.</summary>
    public static ParametersResult Read(ReadOnlySpan<byte> json)
    {
        if (json.Trim(" \t\r\n"u8).IsEmpty)
            return Refusal.BadRequest($"The body is empty. Send a JSON object like {Example}.");
        if (!Utf8.IsValid(json))
            return Refusal.BadRequest("The body is not UTF-8 text.");

        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            return reader.TokenType switch
            {
                JsonTokenType.StartObject => ReadObject(ref reader),
                JsonTokenType.StartArray => Refusal.BadRequest("The body is a JSON array. Batches are not supported: send one JSON object per operation."),
                var other => Refusal.BadRequest($"The body is a JSON {Name(other)}. Send a JSON object like {Example}."),
            };
        }
        catch (JsonException exception)
        {
            return Refusal.BadRequest($"The body is not valid JSON: it breaks at line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            // The reader's word for a string with half of a surrogate pair: "\uD800".
            return Refusal.BadRequest("The body holds a string that is not valid Unicode.");
        }
    }

    private static ParametersResult ReadObject(ref Utf8JsonReader reader)
    {
        var parameters = new RequestParameters();
        var seen = Members.None;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberAt(ref reader);
            if (member != Members.None && seen.HasFlag(member))
                return Refusal.BadRequest($"'{reader.GetString()}' is given twice.");

            seen |= member;
            reader.Read();
            switch (member)
            {
                case Members.Query or Members.DocumentId or Members.OperationName
                    when reader.TokenType is not (JsonTokenType.String or JsonTokenType.Null):
                    return WrongType(member, "a string", reader.TokenType);
                case Members.Variables or Members.Extensions
                    when reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.Null):
                    return WrongType(member, "an object", reader.TokenType);
                case Members.None:
                    reader.Skip();
                    break;
                case var known when reader.TokenType != JsonTokenType.Null:
                    parameters = With(parameters, known, ref reader);
                    break;
            }
        }

        // Reading on past the object's end finds text that does not belong there.
        reader.Read();
        return parameters;
    }

    private static RequestParameters With(RequestParameters parameters, Members member, ref Utf8JsonReader reader) => member switch
    {
        Members.Query => parameters with { Query = Utf8Text(ref reader) },
        Members.DocumentId => parameters with { DocumentId = reader.GetString() },
        Members.OperationName => parameters with { OperationName = reader.GetString() },
        Members.Variables => parameters with { Variables = JsonElement.ParseValue(ref reader) },
        _ => parameters with { Extensions = JsonElement.ParseValue(ref reader) },
    };

    private static Members MemberAt(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("query"u8) ? Members.Query
        : reader.ValueTextEquals("variables"u8) ? Members.Variables
        : reader.ValueTextEquals("operationName"u8) ? Members.OperationName
        : reader.ValueTextEquals("extensions"u8) ? Members.Extensions
        : reader.ValueTextEquals("documentId"u8) ? Members.DocumentId
        : Members.None;

    private static byte[] Utf8Text(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped)
            return reader.ValueSpan.ToArray();

        var text = new byte[reader.ValueSpan.Length];
        var length = reader.CopyString(text);
        return text[..length];
    }

    private static Refusal WrongType(Members member, string expected, JsonTokenType actual)
    {
        var name = JsonNamingPolicy.CamelCase.ConvertName(member.ToString());
        return Refusal.BadRequest($"'{name}' has to be {expected}, or null; it is a JSON {Name(actual)}.");
    }

    private static string Name(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "object",
        JsonTokenType.StartArray => "array",
        JsonTokenType.String => "string",
        JsonTokenType.Number => "number",
        JsonTokenType.Null => "null",
        _ => "boolean",
    };

    [Flags]
    private enum Members
    {
        None = 0,
        Query = 1,
        DocumentId = 2,
        OperationName = 4,
        Variables = 8,
        Extensions = 16,
    }
}
