using System.Text.Json;

namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>A message of a client: a JSON object with a <c>type</c> and, depending on it, an <c>id</c> and a <c>payload</c>.</summary>
/// <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
internal sealed record ClientMessage(string Type, string? Id, JsonElement? Payload)
{
    /// <summary>Reads a message; <c>null</c> if it is none.</summary>
    public static ClientMessage? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var message = JsonElement.Parse(json);
            return message.ValueKind == JsonValueKind.Object
                && TryGetText(message, "type", out var type) && type is not null
                && TryGetText(message, "id", out var id)
                    ? new ClientMessage(type, id, message.TryGetProperty("payload", out var payload) ? payload : null)
                    : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a string with half of a surrogate pair.
            return null;
        }
    }

    private static bool TryGetText(JsonElement message, string name, out string? text)
    {
        var isGiven = message.TryGetProperty(name, out var value);
        text = isGiven && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        return !isGiven || text is not null;
    }
}
