using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Reminders.Mime;

/// <summary>Addresses as RFC 5321 and RFC 5322 spell them.</summary>
internal static class AddressText
{
    /// <summary>
    /// The address; what HTML allows before the @ and the mail standards only in quotes (a full stop at either end, or two
    /// together) is put in quotes.
    /// </summary>
    public static string Of(EmailAddress address)
    {
        var at = address.Value.IndexOf('@', StringComparison.Ordinal);
        var local = address.Value.AsSpan(0, at);
        return local[0] == '.' || local[^1] == '.' || local.Contains("..", StringComparison.Ordinal)
            ? $"\"{local}\"{address.Value.AsSpan(at)}"
            : address.Value;
    }

    /// <summary>The address as a link, RFC 6068.</summary>
    public static string MailTo(EmailAddress address) =>
        $"mailto:{Uri.EscapeDataString(address.Value).Replace("%40", "@", StringComparison.Ordinal)}";
}
