using System.Globalization;
using System.Text;
using Partnership.Graph.Engine.Execution.Writing;

namespace Partnership.Graph.Engine.Execution.Leaves;

/// <summary>3.5.3 String, and everything else that is text already.</summary>
internal sealed class StringFormat : LeafFormat<string?>
{
    public override Written Write(string? value, JsonBuffer json, FieldErrors errors)
    {
        if (value is null)
            return Written.Null;
        json.WriteString(value);
        return Written.Value;
    }
}

/// <summary>A value that is text by a function.</summary>
internal sealed class TextFormat<T>(Func<T, string> format) : LeafFormat<T>
{
    public override Written Write(T value, JsonBuffer json, FieldErrors errors)
    {
        if (value is null)
            return Written.Null;
        json.WriteString(format(value));
        return Written.Value;
    }
}

/// <summary>A value that formats itself as UTF-8, such as an identifier: no string is made.</summary>
internal sealed class Utf8TextFormat<T>(string format = "") : LeafFormat<T>
    where T : IUtf8SpanFormattable
{
    public override Written Write(T value, JsonBuffer json, FieldErrors errors)
    {
        if (value is null)
            return Written.Null;

        var size = 64;
        int length;
        while (!value.TryFormat(json.Reserve(size + 2)[1..^1], out length, format, CultureInfo.InvariantCulture))
            size *= 2;

        var place = json.Reserve(length + 2);
        var text = place.Slice(1, length);
        if (text.IndexOfAny(PlainText.BytesToEscape) >= 0)
        {
            json.WriteString(Encoding.UTF8.GetString(text));
            return Written.Value;
        }

        place[0] = (byte)'"';
        place[length + 1] = (byte)'"';
        json.Advance(length + 2);
        return Written.Value;
    }
}

/// <summary>A value whose text is what <see cref="object.ToString"/> gives.</summary>
internal sealed class ToStringFormat<T> : LeafFormat<T>
    where T : notnull
{
    public override Written Write(T value, JsonBuffer json, FieldErrors errors)
    {
        if (value is null)
            return Written.Null;
        json.WriteString(value.ToString() ?? "");
        return Written.Value;
    }
}
