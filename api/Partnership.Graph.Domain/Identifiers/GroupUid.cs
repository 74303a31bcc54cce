using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// The unique identifier of a school group (a trust, federation or sponsor) in Get Information About Schools: 1 to 6 digits
/// without a leading zero, for example <c>5361</c>.
/// </summary>
public readonly record struct GroupUid : IParsable<GroupUid>, IUtf8SpanFormattable
{
    private readonly string? _value;

    private GroupUid(string value) => _value = value;

    /// <summary>The digits; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static GroupUid Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not a group UID: 1 to 6 digits without a leading zero, for example '5361'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out GroupUid result)
    {
        var valid = s is { Length: >= 1 and <= 6 } && s[0] != '0' && Ascii.IsDigits(s);
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
