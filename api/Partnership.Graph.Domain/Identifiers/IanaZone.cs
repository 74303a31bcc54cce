using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// The name of a time zone in the IANA database, for example <c>Europe/London</c>. A name this machine's copy of the
/// database does not know is refused, and so are abbreviations and fixed offsets: they do not follow the clock changes.
/// </summary>
public readonly record struct IanaZone : IParsable<IanaZone>, IUtf8SpanFormattable
{
    private static readonly string[] OtherFolders = ["Etc/", "posix/", "right/"];

    private readonly string? _value;

    private IanaZone(string value) => _value = value;

    /// <summary>England's time zone.</summary>
    public static IanaZone London { get; } = Parse("Europe/London", null);

    /// <summary>The name; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The zone's rules, from this machine's copy of the database.</summary>
    public TimeZoneInfo Rules => TimeZoneInfo.FindSystemTimeZoneById(Value);

    /// <inheritdoc/>
    public static IanaZone Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not the name of a time zone in the IANA database, for example 'Europe/London'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IanaZone result)
    {
        var valid = s is not null
            && IsInTheDatabase(s)
            && TimeZoneInfo.TryFindSystemTimeZoneById(s, out var zone)
            && zone.HasIanaId
            && string.Equals(zone.Id, s, StringComparison.Ordinal);
        result = valid ? new(s!) : default;
        return valid;
    }

    // A machine finds zones as files: in posix/ and right/, which counts leap seconds, it has every one again, and a path can be
    // written in more than one way.
    private static bool IsInTheDatabase(string name) =>
        name.IndexOf('/', StringComparison.Ordinal) > 0
        && !name.Contains("//", StringComparison.Ordinal)
        && !name.Contains('.', StringComparison.Ordinal)
        && !OtherFolders.Any(folder => name.StartsWith(folder, StringComparison.OrdinalIgnoreCase));

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);
}
