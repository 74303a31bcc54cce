using System.Text.Json;
using System.Text.Json.Serialization;
using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Seed.Json;

/// <summary>Reads enum values by their names in the schema, and says which there are where one is not.</summary>
internal sealed class EnumConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsEnum;

    /// <inheritdoc/>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter?)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert));

    private sealed class Of<T> : JsonConverter<T> where T : struct, Enum
    {
        private static readonly ConstantCase Naming = new();
        private static readonly Dictionary<string, T> Values = Enum.GetValues<T>().ToDictionary(value => Naming.ConvertName(value.ToString()));

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : null;
            return text is not null && Values.TryGetValue(text, out var value)
                ? value
                : throw new JsonException($"is to be one of {string.Join(", ", Values.Keys)}{(text is null ? "" : $", not '{text}'")}.");
        }

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Naming.ConvertName(value.ToString()));
    }
}
