using System.Security.Cryptography;

namespace Partnership.Graph.Reminders.Links;

/// <summary>A key that links are signed with.</summary>
public sealed class LinkKey
{
    /// <summary>How many bytes a key has at least.</summary>
    public const int MinBytes = 32;

    private LinkKey(string id, byte[] bytes) => (Id, Bytes) = (id, bytes);

    /// <summary>What the key is called in the tokens it signed: the first 4 bytes of its SHA-256 in hexadecimal, which gives nothing of it away.</summary>
    public string Id { get; }

    internal byte[] Bytes { get; }

    /// <summary>The key that a text in base64 holds.</summary>
    /// <returns><c>null</c> where the text is not base64 of at least <see cref="MinBytes"/> bytes.</returns>
    public static LinkKey? FromBase64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && length >= MinBytes ? Of(bytes[..length]) : null;
    }

    /// <summary>A new key that is kept nowhere: links signed with it end with the process.</summary>
    public static LinkKey New() => Of(RandomNumberGenerator.GetBytes(MinBytes));

    private static LinkKey Of(byte[] bytes) => new(Convert.ToHexStringLower(SHA256.HashData(bytes), 0, 4), bytes);
}
