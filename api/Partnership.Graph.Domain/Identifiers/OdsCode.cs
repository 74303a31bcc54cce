using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// A code of the NHS Organisation Data Service: 3 or 5 letters and digits, for example <c>RXK</c> (a trust), <c>QNC</c> (an
/// integrated care board) or <c>G6V2S</c>. Small letters are read as capitals.
/// </summary>
public readonly record struct OdsCode : IParsable<OdsCode>, IUtf8SpanFormattable
{
    private readonly string? _value;

    private OdsCode(string value) => _value = value;

    /// <summary>The code in capitals; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static OdsCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not an ODS code: 3 or 5 letters and digits, for example 'RXK'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out OdsCode result)
    {
        var text = s?.ToUpperInvariant();
        var valid = text is { Length: 3 or 5 } && Ascii.IsCapitalsOrDigits(text);
        result = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
