using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Graph.Reminders.Mails;

/// <summary>Message-IDs made from what a mail is known by, so that a second attempt is recognised as the same mail.</summary>
public static class MessageIds
{
    private const int MaxLength = 64;

    // The part of RFC 5322's atext that is also safe as the name of a file on every system.
    private static readonly SearchValues<char> Safe =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    /// <summary>The Message-ID of the mail known by <paramref name="reference"/>, without angle brackets.</summary>
    /// <param name="reference">The reminder's key.</param>
    /// <param name="domain">The domain of the sender's address.</param>
    public static string Of(string reference, string domain) => $"{LocalPart(reference)}@{domain}";

    /// <summary>
    /// The part before the @: the reference itself where it is short and plain, else the SHA-256 of it in hexadecimal. Also the
    /// name of the mail's file in a pickup folder.
    /// </summary>
    public static string LocalPart(string reference) =>
        reference.Length is > 0 and <= MaxLength && !reference.AsSpan().ContainsAnyExcept(Safe)
            ? reference
            : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(reference)));
}
