using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// A UK postcode in its written form, capitals with one space before the last three characters: <c>WS3 1DL</c>.
/// Any other spacing and small letters are read too. Only the form is checked, not that the postcode is in use.
/// </summary>
public readonly record struct Postcode : IParsable<Postcode>, IUtf8SpanFormattable
{
    // The inward part is always a digit and two letters; the outward part has one of six forms (BS 7666).
    private const int InwardLength = 3;
    private readonly string? _value;

    private Postcode(string value) => _value = value;

    /// <summary>The postcode, 6 to 8 characters with the space; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static Postcode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not a UK postcode, for example 'WS3 1DL'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Postcode result)
    {
        result = default;
        if (s is null || s.Length > 10) return false;
        var text = s.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant();
        if (text.Length is < 5 or > 7) return false;

        var outward = text.AsSpan(0, text.Length - InwardLength);
        var inward = text.AsSpan(text.Length - InwardLength);
        var valid = char.IsAsciiDigit(inward[0]) && Ascii.IsCapitals(inward[1..]) && IsOutward(outward);
        if (valid) result = new($"{outward} {inward}");
        return valid;
    }

    private static bool IsOutward(ReadOnlySpan<char> text)
    {
        Span<char> form = stackalloc char[text.Length];
        for (var i = 0; i < text.Length; i++)
            form[i] = char.IsAsciiDigit(text[i]) ? '9' : char.IsAsciiLetterUpper(text[i]) ? 'A' : '?';
        return form is "A9" or "A99" or "AA9" or "AA99" or "A9A" or "AA9A" || text is "GIR";
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
