using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// A company number of Companies House: 8 characters, either all digits or two capitals and 6 digits, for example
/// <c>07523436</c> or <c>SC123456</c>. It is text: the leading zeros count. Small letters are read as capitals.
/// </summary>
public readonly record struct CompaniesHouseNumber : IParsable<CompaniesHouseNumber>, IUtf8SpanFormattable
{
    private readonly string? _value;

    private CompaniesHouseNumber(string value) => _value = value;

    /// <summary>The 8 characters; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static CompaniesHouseNumber Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not a Companies House number: 8 digits, or two letters and 6 digits; leading zeros count, for example '07523436'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out CompaniesHouseNumber result)
    {
        var text = s?.ToUpperInvariant();
        var valid = text is { Length: 8 } && Ascii.IsDigits(text.AsSpan(2))
            && (Ascii.IsDigits(text.AsSpan(0, 2)) || Ascii.IsCapitals(text.AsSpan(0, 2)));
        result = valid ? new(text!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
