using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Graph.Reminders.Links;

/// <summary>
/// Makes and checks the tokens in links that act without a login. A token is the key's id, what the link says, and an
/// HMAC-SHA256 over both, each in base64url: it can be read by anyone and made by nobody else.
/// </summary>
/// <param name="keys">
/// The keys: the first signs, all of them are accepted. To change keys put a new one in front, and take the old one away
/// when its last link has expired.
/// </param>
public sealed class LinkSigner(IReadOnlyList<LinkKey> keys)
{
    private const int MaxTokenLength = 2000;
    // Four subjects as long as node ids may be still leave a header with the link in it under the 998 characters of a line.
    private const int MaxSubjects = 4;
    private const int MaxSubjectLength = 128;
    private const char FieldEnd = '\n';

    private readonly LinkKey _current = keys.Count > 0 ? keys[0] : throw new ArgumentException("Signing links takes at least one key.", nameof(keys));

    /// <summary>The token for a link.</summary>
    /// <exception cref="ArgumentException">The subjects are not what <see cref="SignedLink"/> says they are.</exception>
    public string Sign(SignedLink link)
    {
        if (link.Subjects.Count is 0 or > MaxSubjects || link.Subjects.Any(subject => subject.Length is 0 or > MaxSubjectLength || subject.Any(char.IsControl)))
            throw new ArgumentException("A link is about one to four subjects of 1 to 128 characters, without control characters.", nameof(link));

        var content = string.Join(FieldEnd,
            [NameOf(link.Purpose), link.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), .. link.Subjects]);
        var signed = $"{_current.Id}.{Base64Url.EncodeToString(Encoding.UTF8.GetBytes(content))}";
        return $"{signed}.{Base64Url.EncodeToString(Mac(_current, signed))}";
    }

    /// <summary>What <paramref name="token"/> is worth for <paramref name="purpose"/> at <paramref name="now"/>; any text may be asked about.</summary>
    public LinkCheck Check(string token, LinkPurpose purpose, DateTimeOffset now)
    {
        if (token.Length > MaxTokenLength || token.Split('.') is not [var keyId, var content, var mac]) return new LinkCheck.Invalid();

        var key = keys.FirstOrDefault(key => key.Id == keyId);
        if (key is null || !IsSignedBy(key, $"{keyId}.{content}", mac)) return new LinkCheck.Invalid();

        // Only what this class wrote is signed, so from here on its form is known.
        var fields = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(content)).Split(FieldEnd);
        if (fields[0] != NameOf(purpose)) return new LinkCheck.Invalid();

        var expiresAt = DateTimeOffset.FromUnixTimeSeconds(long.Parse(fields[1], CultureInfo.InvariantCulture));
        var link = new SignedLink(purpose, fields[2..], expiresAt);
        return now < expiresAt ? new LinkCheck.Good(link) : new LinkCheck.Expired(link);
    }

    // The name is in tokens that live for years; the enum's members may be renamed.
    private static string NameOf(LinkPurpose purpose) => purpose switch
    {
        LinkPurpose.Unsubscribe => "unsubscribe",
        LinkPurpose.Confirm => "confirm",
        LinkPurpose.CannotMakeIt => "cannot-make-it",
        LinkPurpose.CalendarFeed => "calendar-feed",
        _ => "event-file",
    };

    private static byte[] Mac(LinkKey key, string signed) => HMACSHA256.HashData(key.Bytes, Encoding.ASCII.GetBytes(signed));

    private static bool IsSignedBy(LinkKey key, string signed, string mac)
    {
        // The text is compared, not what it decodes to: of several spellings of the same bytes only ours is accepted.
        var expected = Encoding.ASCII.GetBytes(Base64Url.EncodeToString(Mac(key, signed)));
        return CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(mac));
    }
}
