using System.Security.Cryptography;
using System.Text;
using MimeKit;
using Partnership.Graph.Reminders.Calendars;
using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Reminders.Mime;

/// <summary>
/// Writes a mail as it travels: headers of RFC 5322 and, as MIME's multipart/alternative, plain text, HTML and the calendar
/// object, from the plainest to the richest. ASCII only, in lines mail servers take. Equal messages give equal bytes.
/// </summary>
public static class MimeWriter
{
    private static readonly HashSet<string> OwnHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Date", "From", "Sender", "Reply-To", "To", "Cc", "Bcc", "Subject", "Message-ID", "MIME-Version", "List-Unsubscribe",
        "List-Unsubscribe-Post", "Content-Type", "Content-Transfer-Encoding", "Return-Path", "Received",
    };

    private static readonly FormatOptions AsItTravels = Options();

    /// <summary>The whole mail, lines ended by CR LF.</summary>
    /// <exception cref="ArgumentException">
    /// A further header has a name that is no header's, or one that is written from the message's own properties; or the
    /// Message-ID cannot be one. Both are mistakes in the program: no content of a mail leads here.
    /// </exception>
    public static byte[] Write(MailMessage message)
    {
        using var mail = Compose(message);
        using var bytes = new MemoryStream(message.Html.Length + message.Text.Length + 4096);
        mail.WriteTo(AsItTravels, bytes, CancellationToken.None);
        return bytes.ToArray();
    }

    /// <summary>The mail in MimeKit's form: sent or written, it is the bytes of <see cref="Write"/>.</summary>
    /// <inheritdoc cref="Write" path="/exception"/>
    internal static MimeMessage Compose(MailMessage message)
    {
        var mail = new MimeMessage();
        mail.Headers.Clear();
        mail.Date = message.Date;
        mail.From.Add(Address(message.From));
        if (message.ReplyTo is { } replyTo) mail.ReplyTo.Add(Address(replyTo));
        mail.To.Add(Address(message.To));
        mail.Headers.Add("Subject", Encoding.UTF8, OneLine.Of(message.Subject));
        mail.Headers.Add("Message-ID", $"<{CheckedMessageId(message.MessageId)}>");
        if (message.Unsubscribe is { } unsubscribe)
        {
            mail.Headers.Add(OnOneLine("List-Unsubscribe", $"<{unsubscribe.AbsoluteUri}>"));
            mail.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        foreach (var header in message.Headers) mail.Headers.Add(CheckedName(header.Name), Encoding.UTF8, OneLine.Of(header.Value));
        mail.Body = Body(message);
        return mail;
    }

    // A link is not folded: some programs look for it on the line of the header's name only.
    private static Header OnOneLine(string name, string value)
    {
        var header = new Header(name, value);
        header.SetRawValue(Encoding.ASCII.GetBytes($" {value}\r\n"));
        return header;
    }

    /// <summary>The mailbox in MimeKit's form.</summary>
    internal static MailboxAddress Address(Mailbox mailbox) =>
        new(Encoding.UTF8, mailbox.Name is { } name ? OneLine.Of(name) : "", AddressText.Of(mailbox.Address));

    private static MultipartAlternative Body(MailMessage message)
    {
        var parts = new MultipartAlternative
        {
            Boundary = Boundary(message.MessageId),
        };
        parts.Add(Part("plain", ContentEncoding.QuotedPrintable, TextWrap.Wrap(message.Text)));
        parts.Add(Part("html", ContentEncoding.QuotedPrintable, message.Html));
        if (message.Calendar is { } calendar)
        {
            var part = Part("calendar", ContentEncoding.Base64, calendar.Text);
            part.ContentType.Parameters.Add("method", calendar.Method.InUpperCase());
            parts.Add(part);
        }
        return parts;
    }

    // A line end at the end keeps quoted-printable from ending in a soft break.
    private static TextPart Part(string subtype, ContentEncoding encoding, string text)
    {
        var lines = text.ReplaceLineEndings("\r\n");
        var part = new TextPart(subtype) { ContentTransferEncoding = encoding };
        part.SetText(Encoding.UTF8, lines.EndsWith("\r\n", StringComparison.Ordinal) ? lines : lines + "\r\n");
        return part;
    }

    private static FormatOptions Options()
    {
        var options = FormatOptions.Default.Clone();
        options.NewLineFormat = NewLineFormat.Dos;
        options.EnsureNewLine = true;
        return options;
    }

    // Drawn from the key instead of at random, so that a repeated attempt is the same mail. An underscore after an equals sign occurs in
    // neither encoding, so the boundary cannot occur in a part.
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
