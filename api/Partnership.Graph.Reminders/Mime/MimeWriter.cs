using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Partnership.Graph.Reminders.Calendars;
using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Reminders.Mime;

/// <summary>
/// Writes a mail as it travels: headers of RFC 5322 and, as MIME's multipart/alternative, plain text, HTML and the calendar
/// object, from the plainest to the richest. ASCII only, lines of at most 78 characters wherever words allow and never above
/// 998. Equal messages give equal bytes.
/// </summary>
public static class MimeWriter
{
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date", "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Subject", "Message-ID", "MIME-Version", "List-Unsubscribe",
        "List-Unsubscribe-Post", "Content-Type", "Content-Transfer-Encoding", "Return-Path", "Received",
    };

    /// <summary>The whole mail, lines ended by CR LF.</summary>
    /// <exception cref="ArgumentException">
    /// A further header has a name that is no header's, or one that is written from the message's own properties; or the
    /// Message-ID cannot be one. Both are mistakes in the program: no content of a mail leads here.
    /// </exception>
    public static byte[] Write(MailMessage message)
    {
        var boundary = Boundary(message.MessageId);
        var mail = new StringBuilder(message.Html.Length + message.Text.Length + 2048);
        AppendHeaders(mail, message);
        mail.Append("MIME-Version: 1.0\r\n");
        mail.Append("Content-Type: multipart/alternative; boundary=\"").Append(boundary).Append("\"\r\n\r\n");

        AppendPart(mail, boundary, "text/plain; charset=utf-8", "quoted-printable", QuotedPrintable.Encode(TextWrap.Wrap(message.Text)));
        AppendPart(mail, boundary, "text/html; charset=utf-8", "quoted-printable", QuotedPrintable.Encode(message.Html));
        if (message.Calendar is { } calendar)
            AppendPart(mail, boundary, $"text/calendar; charset=utf-8; method={calendar.Method.InUpperCase()}", "base64", Base64Lines(calendar.Text));

        mail.Append("--").Append(boundary).Append("--\r\n");
        return Encoding.ASCII.GetBytes(mail.ToString());
    }

    private static void AppendHeaders(StringBuilder mail, MailMessage message)
    {
        mail.Append("Date: ").Append(message.Date.ToString("ddd, dd MMM yyyy HH':'mm':'ss ", CultureInfo.InvariantCulture)).Append(Offset(message.Date)).Append("\r\n");
        mail.Append(HeaderText.Fold("From", Address(message.From)));
        if (message.ReplyTo is { } replyTo) mail.Append(HeaderText.Fold("Reply-To", Address(replyTo)));
        mail.Append(HeaderText.Fold("To", Address(message.To)));
        mail.Append(HeaderText.Fold("Subject", HeaderText.Unstructured(message.Subject)));
        mail.Append("Message-ID: <").Append(CheckedMessageId(message.MessageId)).Append(">\r\n");
        if (message.Unsubscribe is { } unsubscribe)
        {
            mail.Append("List-Unsubscribe: <").Append(unsubscribe.AbsoluteUri).Append(">\r\n");
            mail.Append("List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n");
        }
        foreach (var header in message.Headers)
            mail.Append(HeaderText.Fold(CheckedName(header.Name), HeaderText.Unstructured(header.Value)));
    }

    private static void AppendPart(StringBuilder mail, string boundary, string type, string encoding, string content) =>
        mail.Append("--").Append(boundary).Append("\r\n")
            .Append("Content-Type: ").Append(type).Append("\r\n")
            .Append("Content-Transfer-Encoding: ").Append(encoding).Append("\r\n\r\n")
            .Append(content).Append("\r\n");

    private static string Address(Mailbox mailbox) =>
        mailbox.Name is { } name && HeaderText.OneLine(name).Length > 0
            ? $"{HeaderText.Phrase(name)} <{AddressText.Of(mailbox.Address)}>"
            : AddressText.Of(mailbox.Address);

    private static string Offset(DateTimeOffset date) =>
        string.Create(CultureInfo.InvariantCulture, $"{(date.Offset < TimeSpan.Zero ? '-' : '+')}{date.Offset:hhmm}");

    private static string Base64Lines(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text), Base64FormattingOptions.InsertLineBreaks) + "\r\n";

    // An underscore after an equals sign occurs in neither encoding, so the boundary cannot occur in a part.
    private static string Boundary(string messageId) =>
        $"=_{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(messageId)), 0, 12)}";

    private static string CheckedMessageId(string id)
    {
        var at = id.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at < id.Length - 1 && id.Length <= 900 && id.All(c => c is > ' ' and <= '~' and not ('<' or '>'))
            ? id
            : throw new ArgumentException($"'{id}' cannot be a Message-ID: it is printable ASCII with an @ in it. Make it with {nameof(MessageIds)}.", nameof(id));
    }

    private static string CheckedName(string name) =>
        name.Length is > 0 and <= 64 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && !OwnHeaders.Contains(name)
            ? name
            : throw new ArgumentException($"'{name}' cannot be a further header: a name is letters, digits and hyphens, and not one the mail has already.", nameof(name));
}
