using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Paging;

/// <summary>
/// A position in a list as text that clients pass back unread: base64url of a JSON array of the list's order, the sort
/// keys and the id. A cursor of another list or order is recognised by its first item. Nothing is secret in it and a
/// forged one only names a place between two rows, so it is not signed.
/// </summary>
public static class Cursor
{
    private const int MaxLength = 4_096;

    // The text goes through base64url, so nothing in it can be taken for markup.
    private static readonly JsonWriterOptions Short = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The text of a position in <paramref name="order"/>.</summary>
    public static string Write<T>(Order<T> order, Position position) where T : Document => Write(NameOf(order), position);

    /// <summary>The text of a position in the order of a name.</summary>
    public static string Write(string order, Position position)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Short))
        {
            json.WriteStartArray();
            json.WriteStringValue(order);
            foreach (var key in position.Keys) WriteKey(json, key);
            json.WriteStringValue(position.Id.Value);
            json.WriteEndArray();
        }
        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }

    /// <summary>The position a text stands for, or <c>null</c> when it is not one of <paramref name="order"/>.</summary>
    public static Position? Read<T>(Order<T> order, string cursor) where T : Document =>
        Read(NameOf(order), [.. order.Keys.Select(key => key.Type)], cursor);

    /// <summary>The position a text stands for, or <c>null</c> when it is not one of the order of that name, with keys of those types.</summary>
    public static Position? Read(string order, IReadOnlyList<Type> keys, string cursor)
    {
        if (cursor.Length > MaxLength || !Base64Url.IsValid(cursor)) return null;
        try
        {
            using var json = JsonDocument.Parse(Base64Url.DecodeFromChars(cursor));
            return Read(order, keys, json.RootElement);
        }
        catch (Exception mistake) when (mistake is JsonException or InvalidOperationException)
        {
            // Not JSON, or a string in it that is no Unicode text.
            return null;
        }
    }

    private static Position? Read(string order, IReadOnlyList<Type> types, JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Array || json.GetArrayLength() != types.Count + 2) return null;
        if (json[0].ValueKind != JsonValueKind.String || json[0].GetString() != order) return null;

        var keys = types.Select((type, index) => ReadKey(json[index + 1], type)).ToList();
        var id = ReadKey(json[types.Count + 1], typeof(NodeId));
        return keys.Contains(null) || id is null ? null : new Position([.. keys.OfType<object>()], (NodeId)id);
    }

    private static string NameOf<T>(Order<T> order) where T : Document => $"{typeof(T).Name}.{order.Signature}";

    private static void WriteKey(Utf8JsonWriter json, object key)
    {
        switch (key)
        {
            case int number: json.WriteNumberValue(number); break;
            case long number: json.WriteNumberValue(number); break;
            case DateOnly day: json.WriteStringValue(day.ToString("O", CultureInfo.InvariantCulture)); break;
            case TimeOnly time: json.WriteStringValue(time.ToString("O", CultureInfo.InvariantCulture)); break;
            case DateTimeOffset instant: json.WriteStringValue(instant.ToString("O", CultureInfo.InvariantCulture)); break;
            default: json.WriteStringValue(key.ToString()); break;
        }
    }

    private static object? ReadKey(JsonElement json, Type type)
    {
        if (type == typeof(int)) return json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var i) ? i : null;
        if (type == typeof(long)) return json.ValueKind == JsonValueKind.Number && json.TryGetInt64(out var l) ? l : null;
        if (json.ValueKind != JsonValueKind.String) return null;

        var text = json.GetString()!;
        if (type == typeof(string)) return text;
        if (type == typeof(NodeId)) return NodeId.TryParse(text, null, out var id) ? id : null;
        if (type == typeof(DateOnly)) return DateOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        if (type == typeof(TimeOnly)) return TimeOnly.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
        return DateTimeOffset.TryParseExact(text, "O", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var instant) ? instant : null;
    }
}
