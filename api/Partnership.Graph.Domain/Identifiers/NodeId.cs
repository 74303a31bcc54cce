using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// The identity of a document in the graph: the name of its type and its key, written <c>School:138591</c>.
/// The key is the register's own where there is one (URN, ODS code, group UID), else a UUIDv7.
/// Two ids are equal when both parts are equal, ordinally.
/// </summary>
public readonly record struct NodeId : IParsable<NodeId>, IComparable<NodeId>, IUtf8SpanFormattable
{
    private const char Separator = ':';
    private readonly string? _value;

    private NodeId(string value) => _value = value;

    /// <summary>The whole id as text, at most 128 characters; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <summary>The name of the node's type as the schema spells it, for example <c>School</c>.</summary>
    public string TypeName => Value[..Math.Max(0, Value.IndexOf(Separator, StringComparison.Ordinal))];

    /// <summary>What tells this node from others of its type, for example <c>138591</c>.</summary>
    public string Key => Value[(Value.IndexOf(Separator, StringComparison.Ordinal) + 1)..];

    /// <summary>Makes the id of the node of type <paramref name="typeName"/> with key <paramref name="key"/>.</summary>
    /// <exception cref="FormatException">The two parts do not make an id.</exception>
    public static NodeId Of(string typeName, string key) => Parse($"{typeName}{Separator}{key}", null);

    /// <summary>Makes a new id for a type without a natural key; ids made later sort later.</summary>
    public static NodeId New(string typeName, DateTimeOffset now) => Of(typeName, Guid.CreateVersion7(now).ToString("N"));

    /// <inheritdoc/>
    public static NodeId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id)
            ? id
            : throw new FormatException($"'{s}' is not a node id; a node id is a type name, a colon and a key, for example 'School:138591'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out NodeId result)
    {
        var separator = s?.IndexOf(Separator, StringComparison.Ordinal) ?? -1;
        var valid = s is { Length: <= 128 } && separator > 0 && separator < s.Length - 1
            && s.AsSpan(0, separator).IndexOfAnyExcept(Letters) < 0
            && s.AsSpan(separator + 1).IndexOfAnyExcept(KeyCharacters) < 0;
        result = valid ? new NodeId(s!) : default;
        return valid;
    }

    /// <inheritdoc/>
    public int CompareTo(NodeId other) => string.CompareOrdinal(Value, other.Value);

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/>, ordinally.</summary>
    public static bool operator <(NodeId left, NodeId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/>, ordinally.</summary>
    public static bool operator >(NodeId left, NodeId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> sorts before <paramref name="right"/> or equals it.</summary>
    public static bool operator <=(NodeId left, NodeId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> sorts after <paramref name="right"/> or equals it.</summary>
    public static bool operator >=(NodeId left, NodeId right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    private static readonly System.Buffers.SearchValues<char> KeyCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
}
