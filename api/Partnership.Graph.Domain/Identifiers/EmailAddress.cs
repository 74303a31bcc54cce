using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>
/// A work e-mail address in the form HTML calls valid: a local part, @ and a host name of two or more labels, at most
/// 254 characters. It is kept in small letters, so that one mailbox is one value however it was typed.
/// </summary>
public readonly record struct EmailAddress : IParsable<EmailAddress>, IUtf8SpanFormattable
{
    private const int MaxLength = 254;
    private const int MaxLocalLength = 64;
    private const int MaxLabelLength = 63;
    private readonly string? _value;

    private EmailAddress(string value) => _value = value;

    /// <summary>The address in small letters; empty only for <c>default</c>.</summary>
    public string Value => _value ?? "";

    /// <inheritdoc/>
    public static EmailAddress Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var value)
            ? value
            : throw new FormatException($"'{s}' is not an e-mail address, for example 'coordinator@example.org'.");

    /// <inheritdoc/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out EmailAddress result)
    {
        result = default;
        var at = s?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        if (s is null || s.Length > MaxLength || at < 1 || at > MaxLocalLength) return false;

        var valid = s.AsSpan(0, at).IndexOfAnyExcept(LocalCharacters) < 0 && IsHostName(s.AsSpan(at + 1));
        if (valid) result = new(s.ToLowerInvariant());
        return valid;
    }

    private static bool IsHostName(ReadOnlySpan<char> text)
    {
        var labels = 0;
        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            if (label.Length is < 1 or > MaxLabelLength || label[0] == '-' || label[^1] == '-') return false;
            if (label.IndexOfAnyExcept(LabelCharacters) >= 0) return false;
            labels++;
        }
        return labels >= 2;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Ascii.TryWrite(Value, utf8Destination, out bytesWritten);

    private static readonly System.Buffers.SearchValues<char> LabelCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-");

    // https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address
    private static readonly System.Buffers.SearchValues<char> LocalCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.!#$%&'*+/=?^_`{|}~-");
}
