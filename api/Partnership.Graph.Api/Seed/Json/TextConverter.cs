using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Partnership.Graph.Api.Seed.Json;

/// <summary>Reads a value that is written as text, with the rule of its own type where it cannot be read.</summary>
internal sealed class TextConverter<T> : JsonConverter<T> where T : IParsable<T>
{
    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException($"is to be a {typeof(T).Name}, written as text.");
        try
        {
            return T.Parse(reader.GetString()!, CultureInfo.InvariantCulture);
        }
        catch (FormatException broken)
        {
            throw new JsonException(broken.Message, broken);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
