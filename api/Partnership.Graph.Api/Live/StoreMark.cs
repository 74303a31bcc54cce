using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Live;

/// <summary>
/// What tells the cursors of one store from those of all others: its first change, which never changes. Clients get cursors
/// with the mark, so that one of yesterday's test store is not taken for a place in today's.
/// </summary>
internal sealed class StoreMark
{
    private const char Separator = '.';

    private readonly string _text;

    private StoreMark(string text) => _text = text;

    public static StoreMark Of(Change first) =>
        new(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{first.DocumentId}|{first.At:O}")), 0, 4));

    /// <summary>A cursor as clients get it.</summary>
    public string Write(ChangeCursor cursor) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{_text}{Separator}{cursor.Value}"));

    /// <summary>A cursor as a client gave it; <c>null</c> where it does not have this mark. The store has to know the rest.</summary>
    public ChangeCursor? Read(string text)
    {
        if (!Base64Url.IsValid(text))
            return null;
        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(text));
        return plain.StartsWith($"{_text}{Separator}", StringComparison.Ordinal) ? new ChangeCursor(plain[(_text.Length + 1)..]) : null;
    }
}
