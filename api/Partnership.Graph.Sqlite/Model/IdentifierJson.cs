using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Sqlite.Model;

/// <summary>Writes identifiers inside JSON as the text they are elsewhere.</summary>
internal sealed class IdentifierJson : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType && typeToConvert.Namespace == typeof(NodeId).Namespace
        && typeToConvert.GetInterfaces().Contains(typeof(IParsable<>).MakeGenericType(typeToConvert));

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Converter<>).MakeGenericType(typeToConvert))!;

    private sealed class Converter<T> : JsonConverter<T> where T : struct, IParsable<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.Parse(reader.GetString()!, CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
