using System.Globalization;

namespace Partnership.Graph.Reminders.Transports.Notify;

/// <summary>The account at GOV.UK Notify that sends the mails.</summary>
public sealed class NotifySettings
{
    private const int MinTokenLength = 16;

    /// <summary>Notify's address; default <c>https://api.notifications.service.gov.uk</c>.</summary>
    public Uri Address { get; set; } = new("https://api.notifications.service.gov.uk");

    /// <summary>The API key as Notify shows it: a name, the service's id and the secret, joined by hyphens.</summary>
    public string ApiKey { get; set; } = "";

    /// <summary>The id of the template, whose subject is <c>((subject))</c> and whose message is <c>((body))</c>.</summary>
    public string TemplateId { get; set; } = "";

    /// <summary>The id of the reply-to address set up at Notify; <c>null</c> for the service's default.</summary>
    public string? ReplyToId { get; set; }

    /// <summary>The bearer token that Notify sends with receipts, at least 16 characters; <c>null</c> to take no receipts.</summary>
    public string? ReceiptToken { get; set; }

    /// <summary>How many mails are handed over within any minute at most; default 3,000, Notify's own limit, 1 to 3,000.</summary>
    public int MailsPerMinute { get; set; } = 3000;

    /// <summary>How long one answer may take; default 30 seconds, 1 second to 2 minutes.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>What is wrong with the settings; empty when nothing is. A key is never repeated.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Address.IsAbsoluteUri || (Address.Scheme != Uri.UriSchemeHttps && !Address.IsLoopback))
            yield return $"Mail:Notify:Address is '{Address}': it is an https address, usually https://api.notifications.service.gov.uk.";
        if (NotifyKey.Parse(ApiKey) is null)
            yield return "Mail:Notify:ApiKey is not an API key of GOV.UK Notify: a name, the service's id and the secret, joined by hyphens. Copy the whole key from 'API integration'.";
        if (!Guid.TryParse(TemplateId, CultureInfo.InvariantCulture, out _))
            yield return $"Mail:Notify:TemplateId is '{TemplateId}', which is no id: make an email template with subject '((subject))' and message '((body))' and copy its id.";
        if (ReplyToId is not null && !Guid.TryParse(ReplyToId, CultureInfo.InvariantCulture, out _))
            yield return $"Mail:Notify:ReplyToId is '{ReplyToId}', which is no id: copy it from 'Reply-to email addresses', or leave it out.";
        if (ReceiptToken is { Length: < MinTokenLength })
            yield return "Mail:Notify:ReceiptToken is shorter than 16 characters: make up a long one and give it to Notify as well, under 'Callbacks'.";
        if (MailsPerMinute is < 1 or > 3000)
            yield return string.Create(CultureInfo.InvariantCulture, $"Mail:Notify:MailsPerMinute is {MailsPerMinute}: it is 1 to 3000.");
        if (Timeout < TimeSpan.FromSeconds(1) || Timeout > TimeSpan.FromMinutes(2))
            yield return $"Mail:Notify:Timeout is {Timeout}: it is 00:00:01 to 00:02:00.";
    }
}
