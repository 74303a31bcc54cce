using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Partnership.Graph.Sqlite.Model;

/// <summary>Records inside a document, and lists of them, kept as JSON text.</summary>
internal static class JsonConversion
{
    private static readonly JsonSerializerOptions Options = new()
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new IdentifierJson() },
    };

    internal static ValueConverter Of(Type type) =>
        (ValueConverter)Activator.CreateInstance(typeof(JsonConverterOf<>).MakeGenericType(type))!;

    /// <summary>What the JSON text of a column stands for.</summary>
    internal static T Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options)!;

    private sealed class JsonConverterOf<T>() : ValueConverter<T, string>(value => Write(value), json => Read<T>(json))
    {
        private static string Write(T value) => JsonSerializer.Serialize(value, Options);
    }
}
