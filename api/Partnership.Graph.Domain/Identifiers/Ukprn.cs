using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>A UK Provider Reference Number: 8 digits, the first of them 1, for example <c>10058502</c>.</summary>
public readonly record struct Ukprn : IParsable<Ukprn>, IUtf8SpanFormattable
{
    private readonly string? _value;

    private Ukprn(string value) => _value = value;

    /// <summary>The 8 digits; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static Ukprn Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not a UKPRN: 8 digits that begin with 1, for example '10058502'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Ukprn result)
    {
        var valid = s is ['1', ..] && s.Length == 8 && Ascii.IsDigits(s);
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
