using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// A code of the Government Statistical Service for an area: a capital and 8 digits, for example <c>E54000010</c> (an
/// integrated care board). The first three characters say what kind of area it is.
/// </summary>
public readonly record struct GssCode : IParsable<GssCode>, IUtf8SpanFormattable
{
    private readonly string? _value;

    private GssCode(string value) => _value = value;

    /// <summary>The 9 characters; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static GssCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not a GSS code: a capital letter and 8 digits, for example 'E54000010'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GssCode result)
    {
        var valid = s is { Length: 9 } && char.IsAsciiLetterUpper(s[0]) && Ascii.IsDigits(s.AsSpan(1));
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
