using System.Diagnostics.CodeAnalysis;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Seed.Json;

/// <summary>
/// The key of something in the seed that no register numbers, for example <c>asthma-friendly-schools</c>: words of small letters
/// and digits, joined by hyphens, at least two. The hyphen tells it from the UUIDv7 of everything that users make.
/// </summary>
internal readonly record struct SeedKey : IParsable<SeedKey>
{
    private readonly string? _value;

    private SeedKey(string value) => _value = value;

    /// <summary>The key as text; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The id of the node of type <paramref name="typeName"/> with this key.</summary>
    public NodeId Of(string typeName) => NodeId.Of(typeName, Value);

    /// <inheritdoc/>
    public static SeedKey Parse(string s, IFormatProvider? provider) => TryParse(s, provider, out var key)
        ? key
        : throw new FormatException($"'{s}' is no key: two or more words of small letters and digits, joined by hyphens.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out SeedKey result)
    {
        var words = s?.Split('-') ?? [];
        var valid = words.Length > 1
            && words.All(word => word.Length > 0 && word.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c)));
        result = valid ? new(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
