using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>The Department for Education's code of a local authority: 3 digits, for example <c>335</c> (Walsall).</summary>
public readonly record struct LocalAuthorityCode : IParsable<LocalAuthorityCode>, IUtf8SpanFormattable
{
    private readonly string? _value;

    private LocalAuthorityCode(string value) => _value = value;

    /// <summary>The 3 digits; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static LocalAuthorityCode Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not a local authority code: 3 digits, for example '335'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out LocalAuthorityCode result)
    {
        var valid = s is { Length: 3 } && Ascii.IsDigits(s);
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
