using System.Text.Json;

namespace Partnership.Graph.Functions.Invocations;

/// <summary>A message of a queue. The same one may come twice, and after a failure comes again.</summary>
/// <param name="Content">The message, a JSON object.</param>
/// <param name="Text">The message as it was written.</param>
/// <param name="DequeueCount">How often it was taken, this time included, from 1.</param>
internal sealed record QueueMessage(JsonElement Content, string Text, int DequeueCount)
{
    /// <summary>Reads the payload of a queue trigger: a string that holds a JSON-encoded string, so it is decoded twice.</summary>
    /// <exception cref="InvocationException">It holds no JSON object.</exception>
    public static QueueMessage Parse(JsonElement payload, int dequeueCount)
    {
        var text = Decode(Decode(payload));
        try
        {
            using var message = JsonDocument.Parse(text);
            if (message.RootElement.ValueKind == JsonValueKind.Object)
                return new QueueMessage(message.RootElement.Clone(), text, dequeueCount);
        }
        catch (JsonException)
        {
            // Said below, with the text.
        }

        throw new InvocationException($"A message of this queue is a JSON object; this is '{(text.Length > 100 ? text[..100] + "…" : text)}'.");
    }

    private static string Decode(JsonElement payload) =>
        payload.ValueKind == JsonValueKind.String ? payload.GetString()! : payload.GetRawText();

    // What the host encoded once too often is a JSON string again; what it did not is taken as it is.
    private static string Decode(string text)
    {
        if (!text.StartsWith('"'))
            return text;
        try
        {
            return JsonSerializer.Deserialize<string>(text) ?? text;
        }
        catch (JsonException)
        {
            return text;
        }
    }
}
