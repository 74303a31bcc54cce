using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// The unique reference number of a school in Get Information About Schools: 6 digits, for example <c>138591</c>.
/// A school that converts to an academy gets a new one.
/// </summary>
public readonly record struct Urn : IParsable<Urn>, IUtf8SpanFormattable
{
    private Urn(int value) => Value = value;

    /// <summary>The number, from 100000 to 999999; 0 only for <c>default</c>.</summary>
    public int Value { get; }

    /// <inheritdoc/>
    public static Urn Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not a URN: 6 digits that do not begin with 0, for example '138591'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Urn result)
    {
        var valid = s is { Length: 6 } && s[0] != '0' && Ascii.IsDigits(s);
        result = valid ? new(int.Parse(s!, NumberStyles.None, CultureInfo.InvariantCulture)) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(utf8Destination, out bytesWritten, provider: CultureInfo.InvariantCulture);
}
