using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// The number of a school within its local authority: 4 digits, for example <c>2007</c>. A school that becomes an academy may
/// keep it, so it does not tell two schools apart; the URN does.
/// </summary>
public readonly record struct EstablishmentNumber : IParsable<EstablishmentNumber>, IUtf8SpanFormattable
{
    private readonly string? _value;

    private EstablishmentNumber(string value) => _value = value;

    /// <summary>The 4 digits; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static EstablishmentNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not an establishment number: 4 digits, for example '2007'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EstablishmentNumber result)
    {
        var valid = s is { Length: 4 } && Ascii.IsDigits(s);
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
