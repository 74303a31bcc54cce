using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Azure.Storage.Queues.Models;

namespace Partnership.Graph.Functions.Local;

/// <summary>Bodies of invocations, letter by letter as the real host writes them.</summary>
internal static class Payloads
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonWriterOptions Indented = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true, NewLine = "\n" };

    /// <summary>A timer that fires.</summary>
    /// <param name="function">The function.</param>
    /// <param name="status">When it fired last and fires next; <c>null</c> for schedules under a minute.</param>
    /// <param name="isPastDue">Whether it should have fired earlier.</param>
    /// <param name="now">The time.</param>
    /// <param name="random">What <c>RandGuid</c> says.</param>
    public static byte[] Timer(string function, ScheduleStatus? status, bool isPastDue, DateTimeOffset now, Guid random) => Write(writer =>
    {
        writer.WriteStartObject("Data");
        writer.WriteStartObject("timer");
        writer.WriteStartObject("Schedule");
        writer.WriteBoolean("AdjustForDST", true);
        writer.WriteEndObject();
        if (status is null)
        {
            writer.WriteNull("ScheduleStatus");
        }
        else
        {
            writer.WriteStartObject("ScheduleStatus");
            writer.WriteString("Last", Instant(status.Last));
            writer.WriteString("Next", Instant(status.Next));
            writer.WriteString("LastUpdated", Instant(status.LastUpdated));
            writer.WriteEndObject();
        }

        writer.WriteBoolean("IsPastDue", isPastDue);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("Metadata");
        WriteSystem(writer, function, now, random);
        writer.WriteEndObject();
    });

    /// <summary>
    /// A message of a queue. It is laid out anew, encoded as a JSON string, and that is put into a JSON string again. What the message
    /// has at its top level leaks into the metadata.
    /// </summary>
    public static byte[] Queue(string function, string binding, string message, QueueMessage envelope, DateTimeOffset now, Guid random) => Write(writer =>
    {
        var content = TryParse(message);
        writer.WriteStartObject("Data");
        writer.WriteString(binding, Encoded(content is { } json ? LaidOut(json) : message));
        writer.WriteEndObject();
        writer.WriteStartObject("Metadata");
        writer.WriteString("DequeueCount", envelope.DequeueCount.ToString(CultureInfo.InvariantCulture));
        writer.WriteString("ExpirationTime", Instant(envelope.ExpiresOn ?? DateTimeOffset.MaxValue));
        writer.WriteString("Id", Encoded(envelope.MessageId));
        writer.WriteString("InsertionTime", Instant(envelope.InsertedOn ?? now));
        writer.WriteString("NextVisibleTime", Instant(envelope.NextVisibleOn ?? now));
        writer.WriteString("PopReceipt", Encoded(envelope.PopReceipt));
        WriteSystem(writer, function, now, random);
        if (content is { ValueKind: JsonValueKind.Object } properties)
        {
            foreach (var property in properties.EnumerateObject())
                writer.WriteString(property.Name, Leaked(property.Value));
        }

        writer.WriteEndObject();
    });

    /// <summary>A request to a function with an HTTP trigger.</summary>
    public static byte[] Http(string function, string binding, HttpRequest request, string body, DateTimeOffset now, Guid random) => Write(writer =>
    {
        writer.WriteStartObject("Data");
        writer.WriteStartObject(binding);
        writer.WriteString("Url", $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}");
        writer.WriteString("Method", request.Method);
        writer.WriteString("Query", Object(request.Query.Select(each => (each.Key, each.Value.LastOrDefault() ?? ""))));
        writer.WriteStartObject("Headers");
        foreach (var (name, values) in request.Headers)
        {
            writer.WriteStartArray(name);
            foreach (var value in values)
                writer.WriteStringValue(value);
            writer.WriteEndArray();
        }

        writer.WriteEndObject();
        writer.WriteStartObject("Params");
        foreach (var (name, value) in request.RouteValues)
            writer.WriteString(name, value?.ToString());
        writer.WriteEndObject();
        writer.WriteString("Body", body);
        writer.WriteEndObject();
        writer.WriteEndObject();
        writer.WriteStartObject("Metadata");
        WriteSystem(writer, function, now, random);
        writer.WriteEndObject();
    });

    private static void WriteSystem(Utf8JsonWriter writer, string function, DateTimeOffset now, Guid random)
    {
        writer.WriteStartObject("sys");
        writer.WriteString("MethodName", function);
        writer.WriteString("UtcNow", now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture));
        writer.WriteString("RandGuid", random.ToString());
        writer.WriteEndObject();
    }

    private static string Leaked(JsonElement value) => value.ValueKind switch
    {
        // Text that looks like a time is written the American way, without zone.
        JsonValueKind.String when value.TryGetDateTime(out var time) => time.ToString("MM/dd/yyyy HH:mm:ss", CultureInfo.InvariantCulture),
        JsonValueKind.String => Encoded(value.GetString()!),
        _ => value.GetRawText(),
    };

    private static string Instant(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    private static string Encoded(string text) => JsonSerializer.Serialize(text, RelaxedJson.Options);

    private static string LaidOut(JsonElement json) => Text(Indented, json.WriteTo);

    private static string Object(IEnumerable<(string Name, string Value)> properties) => Text(Plain, writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in properties)
            writer.WriteString(name, value);
        writer.WriteEndObject();
    });

    private static JsonElement? TryParse(string message)
    {
        try
        {
            using var document = JsonDocument.Parse(message);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonWriterOptions options, Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, options))
            write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static byte[] Write(Action<Utf8JsonWriter> content)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Plain))
        {
            writer.WriteStartObject();
            content(writer);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }
}

/// <summary>When a timer fired last and fires next.</summary>
internal sealed record ScheduleStatus(DateTimeOffset Last, DateTimeOffset Next, DateTimeOffset LastUpdated);

/// <summary>Text as the real host encodes it: only what JSON asks for is escaped.</summary>
internal static class RelaxedJson
{
    /// <summary>The options that do so.</summary>
    public static JsonSerializerOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
