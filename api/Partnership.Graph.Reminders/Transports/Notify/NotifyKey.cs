using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Partnership.Graph.Reminders.Transports.Notify;

/// <summary>An API key of GOV.UK Notify: says who asks, in a token made for each request.</summary>
internal sealed class NotifyKey
{
    private const int IdLength = 36;
    private const string Header = """{"typ":"JWT","alg":"HS256"}""";

    private readonly string _service;
    private readonly byte[] _secret;

    private NotifyKey(string service, string secret) => (_service, _secret) = (service, Encoding.ASCII.GetBytes(secret));

    /// <summary>The key in a text <c>name-service-secret</c>; <c>null</c> where the text is none.</summary>
    public static NotifyKey? Parse(string text)
    {
        // The name may have hyphens too, so it is read from the end.
        if (text.Length < (2 * IdLength) + 1 || text[^(IdLength + 1)] != '-') return null;

        var (service, secret) = (text[^((2 * IdLength) + 1)..^(IdLength + 1)], text[^IdLength..]);
        return Guid.TryParseExact(service, "D", out _) && Guid.TryParseExact(secret, "D", out _) ? new NotifyKey(service, secret) : null;
    }

    /// <summary>A JSON Web Token, HS256, issued at <paramref name="now"/>; Notify takes it for 30 seconds.</summary>
    public string TokenAt(DateTimeOffset now)
    {
        var payload = string.Create(CultureInfo.InvariantCulture, $$"""{"iss":"{{_service}}","iat":{{now.ToUnixTimeSeconds()}}}""");
        var signed = $"{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(Header))}.{Base64Url.EncodeToString(Encoding.ASCII.GetBytes(payload))}";
        return $"{signed}.{Base64Url.EncodeToString(HMACSHA256.HashData(_secret, Encoding.ASCII.GetBytes(signed)))}";
    }
}
