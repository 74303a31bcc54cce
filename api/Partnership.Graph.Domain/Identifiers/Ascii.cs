using System.Text;

namespace Partnership.Graph.Domain.Identifiers;

/// <summary>What the identifiers share: all of them are short ASCII text.</summary>
internal static class Ascii
{
    /// <summary>Whether <paramref name="text"/> is made of the digits 0 to 9 only.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('0', '9') < 0;

    /// <summary>Whether <paramref name="text"/> is made of the letters A to Z only.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> text) => text.IndexOfAnyExceptInRange('A', 'Z') < 0;

    /// <summary>Whether <paramref name="text"/> is made of the letters A to Z and the digits 0 to 9 only.</summary>
    public static bool IsCapitalsOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return false;
        return true;
    }

    /// <summary>Writes <paramref name="text"/> as UTF-8, or nothing when <paramref name="destination"/> is too small.</summary>
    public static bool TryWrite(ReadOnlySpan<char> text, Span<byte> destination, out int bytesWritten) =>
        Encoding.UTF8.TryGetBytes(text, destination, out bytesWritten);
}
