using System.Globalization;
using System.Text.Json;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution.Coercion;

/// <summary>What a scalar can be written as.</summary>
internal enum RawKind
{
    /// <summary>A whole number.</summary>
    Int,

    /// <summary>A number with a fraction or exponent.</summary>
    Float,

    /// <summary>Text.</summary>
    String,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>Something no scalar is written as: an enum name, a list, an object.</summary>
    Other,
}

/// <summary>3.5 A scalar as a client wrote it, in a document or in JSON, before it is known what it means.</summary>
internal readonly record struct RawScalar(RawKind Kind, string Text)
{
    public static RawScalar Of(ValueNode node) => node switch
    {
        IntValueNode number => new(RawKind.Int, number.Text),
        FloatValueNode number => new(RawKind.Float, number.Text),
        StringValueNode text => new(RawKind.String, text.Value),
        BooleanValueNode boolean => new(RawKind.Boolean, boolean.Value ? "true" : "false"),
        EnumValueNode name => new(RawKind.Other, name.Value),
        ListValueNode => new(RawKind.Other, "a list"),
        _ => new(RawKind.Other, "an object"),
    };

    public static RawScalar Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => OfNumber(json.GetRawText()),
        JsonValueKind.String => new(RawKind.String, json.GetString()!),
        JsonValueKind.True => new(RawKind.Boolean, "true"),
        JsonValueKind.False => new(RawKind.Boolean, "false"),
        JsonValueKind.Array => new(RawKind.Other, "a list"),
        _ => new(RawKind.Other, "an object"),
    };

    /// <summary>As it is shown in messages: text in quotes, long text shortened.</summary>
    public override string ToString()
    {
        var shown = Text.Length > 60 ? string.Concat(Text.AsSpan(0, 60), "…") : Text;
        return Kind is RawKind.String ? $"\"{shown}\"" : shown;
    }

    // JSON has one kind of number: 1.0 and 1e3 are whole, as they are for every JavaScript client.
    private static RawScalar OfNumber(string text)
    {
        if (text.AsSpan().IndexOfAny('.', 'e', 'E') < 0)
            return new RawScalar(RawKind.Int, text);
        var number = double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);
        return Math.Abs(number) < 1e15 && number == Math.Truncate(number)
            ? new RawScalar(RawKind.Int, ((long)number).ToString(CultureInfo.InvariantCulture))
            : new RawScalar(RawKind.Float, text);
    }
}
