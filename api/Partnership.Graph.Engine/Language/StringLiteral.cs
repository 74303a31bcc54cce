using System.Buffers;
using System.Globalization;
using System.Text;

namespace Partnership.Graph.Engine.Language;

/// <summary>2.10.4 A string token, read: its value and end, or a mistake and its place.</summary>
/// <param name="Value">The value; empty after a mistake.</param>
/// <param name="IsBlock">Whether it stands in triple quotes.</param>
/// <param name="End">The offset after the closing quotes, or of the mistake.</param>
/// <param name="Error">What is wrong, without full stop; <c>null</c> if nothing is.</param>
internal readonly record struct StringLiteral(string Value, bool IsBlock, int End, string? Error)
{
    private static readonly SearchValues<byte> EndsPlainText = SearchValues.Create("\"\\\n\r"u8);

    /// <summary>Reads the string whose first quote is at <paramref name="start"/>.</summary>
    public static StringLiteral Read(ReadOnlySpan<byte> text, int start)
    {
        if (text[start..].StartsWith("\"\"\""u8))
            return ReadBlock(text, start + 3);
        var position = start + 1;
        var length = text[position..].IndexOfAny(EndsPlainText);
        return length >= 0 && text[position + length] == (byte)'"'
            ? new StringLiteral(Encoding.UTF8.GetString(text.Slice(position, length)), IsBlock: false, position + length + 1, Error: null)
            : ReadWithEscapes(text, position);
    }

    /// <summary>A value in single quotes, with quotes, backslashes and control characters escaped.</summary>
    public static string Quote(string value)
    {
        var text = new StringBuilder(value.Length + 2).Append('"');
        foreach (var character in value)
        {
            _ = character switch
            {
                '"' or '\\' => text.Append('\\').Append(character),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                _ when char.IsControl(character) => text.Append($"\\u{(int)character:X4}"),
                _ => text.Append(character),
            };
        }

        return text.Append('"').ToString();
    }

    private static StringLiteral ReadWithEscapes(ReadOnlySpan<byte> text, int position)
    {
        var value = new StringBuilder();
        while (true)
        {
            var length = text[position..].IndexOfAny(EndsPlainText);
            if (length < 0)
                return Mistake(text.Length, "the string has no closing quote");
            value.Append(Encoding.UTF8.GetString(text.Slice(position, length)));
            position += length;
            switch (text[position])
            {
                case (byte)'"':
                    return new StringLiteral(value.ToString(), IsBlock: false, position + 1, Error: null);
                case (byte)'\\':
                    if (ReadEscape(text, ref position, value) is { } error)
                        return Mistake(position, error);
                    break;
                default:
                    return Mistake(position, "the string has no closing quote on its line (use a block string, \"\"\", for several lines)");
            }
        }
    }

    /// <summary>Appends what the escape sequence at <paramref name="position"/> stands for and moves behind it, or says what is wrong.</summary>
    private static string? ReadEscape(ReadOnlySpan<byte> text, ref int position, StringBuilder value)
    {
        var escaped = position + 1 < text.Length ? (char)text[position + 1] : '\0';
        if (escaped == 'u')
            return ReadUnicodeEscape(text, ref position, value);
        char? character = escaped switch
        {
            '"' or '\\' or '/' => escaped,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (character is null)
            return $"a backslash cannot be followed by {Lexer.DescribeCharacter(text, position + 1)} in a string";
        value.Append(character.Value);
        position += 2;
        return null;
    }

    /// <summary><c>\u{…}</c> is a scalar value; <c>\uXXXX</c> too, or the first half of a surrogate pair the second half must follow.</summary>
    private static string? ReadUnicodeEscape(ReadOnlySpan<byte> text, ref int position, StringBuilder value)
    {
        var (codePoint, length) = ReadCodePoint(text[position..]);
        if (length == 0)
            return "a Unicode escape is \\u and four hexadecimal digits, or \\u{…} with some";
        if (length == 6 && codePoint is >= 0xD800 and <= 0xDBFF)
        {
            var (second, secondLength) = ReadCodePoint(text[(position + length)..]);
            if (secondLength == 6 && second is >= 0xDC00 and <= 0xDFFF)
            {
                codePoint = char.ConvertToUtf32((char)codePoint, (char)second);
                length += secondLength;
            }
        }

        if (!Rune.IsValid(codePoint))
            return $"U+{codePoint:X4} is no Unicode scalar value (a surrogate must be half of a pair)";
        value.Append(new Rune(codePoint).ToString());
        position += length;
        return null;
    }

    /// <summary>The number of the escape that starts <paramref name="text"/> and the bytes it takes; 0 bytes if there is none.</summary>
    private static (int CodePoint, int Length) ReadCodePoint(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("\\u"u8))
            return default;
        if (text.Length > 2 && text[2] == (byte)'{')
        {
            var close = text.IndexOf((byte)'}');
            return close > 3 && TryParseHex(text[3..close], out var braced) ? (braced, close + 1) : default;
        }

        return text.Length >= 6 && TryParseHex(text[2..6], out var codePoint) ? (codePoint, 6) : default;
    }

    private static bool TryParseHex(ReadOnlySpan<byte> digits, out int number) =>
        int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out number);

    private static StringLiteral ReadBlock(ReadOnlySpan<byte> text, int start)
    {
        var position = start;
        var escapes = false;
        while (true)
        {
            var length = text[position..].IndexOf("\"\"\""u8);
            if (length < 0)
                return Mistake(text.Length, "the block string has no closing \"\"\"");
            position += length;
            if (position == start || text[position - 1] != (byte)'\\')
                break;
            escapes = true;
            position += 3;
        }

        var raw = Encoding.UTF8.GetString(text[start..position]);
        if (escapes)
            raw = raw.Replace("\\\"\"\"", "\"\"\"", StringComparison.Ordinal);
        return new StringLiteral(BlockString.Dedent(raw), IsBlock: true, position + 3, Error: null);
    }

    private static StringLiteral Mistake(int offset, string error) => new("", IsBlock: false, offset, error);
}
