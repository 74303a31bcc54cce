using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Transports.Notify;
using Partnership.Graph.Reminders.Transports.Pickup;
using Partnership.Graph.Reminders.Transports.Smtp;

namespace Partnership.Graph.Reminders.Mails;

/// <summary>How mails are sent: the section <c>Mail</c> of the configuration, checked when the program starts.</summary>
public sealed class MailSettings
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Mail";

    /// <summary>Who sends them; default <see cref="MailTransportKind.Pickup"/>.</summary>
    public MailTransportKind Transport { get; set; } = MailTransportKind.Pickup;

    /// <summary>The sender's address; its domain is that of Message-IDs and calendar entries. Default <c>reminders@localhost.localdomain</c>, for the pickup folder only.</summary>
    public string From { get; set; } = DefaultFrom;

    /// <summary>The sender's name, also the heading of each mail; default <c>Partnership reminders</c>.</summary>
    public string FromName { get; set; } = "Partnership reminders";

    /// <summary>The address that answers go to; <c>null</c> for the sender's.</summary>
    public string? ReplyTo { get; set; }

    /// <summary>Where people reach the product, for the links in mails; <c>null</c> for mails without links.</summary>
    public Uri? PublicAddress { get; set; }

    /// <summary>The keys that links are signed with, base64 of 32 bytes or more each: the first signs, all are accepted.</summary>
    public IList<string> LinkKeys { get; } = [];

    /// <summary>The folder, for <see cref="MailTransportKind.Pickup"/>.</summary>
    public PickupSettings Pickup { get; set; } = new();

    /// <summary>The server, for <see cref="MailTransportKind.Smtp"/>.</summary>
    public SmtpSettings Smtp { get; set; } = new();

    /// <summary>The account, for <see cref="MailTransportKind.Notify"/>.</summary>
    public NotifySettings Notify { get; set; } = new();

    private const string DefaultFrom = "reminders@localhost.localdomain";

    /// <summary>What is wrong with the settings, of the chosen transport only; empty when nothing is. Keys and passwords are never repeated.</summary>
    public IEnumerable<string> Problems()
    {
        if (!EmailAddress.TryParse(From, null, out _))
            yield return $"Mail:From is '{From}', which is no e-mail address: give the sender's, for example 'reminders@example.org'.";
        else if (From == DefaultFrom && Transport == MailTransportKind.Smtp)
            yield return "Mail:From is missing: give the address that the mail server lets this program send from.";
        if (ReplyTo is not null && !EmailAddress.TryParse(ReplyTo, null, out _))
            yield return $"Mail:ReplyTo is '{ReplyTo}', which is no e-mail address: give one, or leave it out.";
        if (PublicAddress is { } address && (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttps && !address.IsLoopback)))
            yield return $"Mail:PublicAddress is '{address}': it is the https address people reach the product by, for example 'https://partnerships.example.org/'.";
        if (PublicAddress is not null && LinkKeys.Count == 0)
            yield return "Mail:LinkKeys is empty, and Mail:PublicAddress asks for signed links: make a key with 'openssl rand -base64 32' and give it as Mail:LinkKeys:0.";
        for (var i = 0; i < LinkKeys.Count; i++)
            if (LinkKey.FromBase64(LinkKeys[i]) is null)
                yield return $"Mail:LinkKeys:{i} is not base64 of {LinkKey.MinBytes} bytes or more: make one with 'openssl rand -base64 32'.";

        var further = Transport switch
        {
            MailTransportKind.Pickup => Pickup.Problems(),
            MailTransportKind.Smtp => Smtp.Problems(),
            MailTransportKind.Notify => Notify.Problems(),
            _ => [$"Mail:Transport is '{Transport}': it is Pickup, Smtp or Notify."],
        };
        foreach (var problem in further) yield return problem;
    }
}

/// <summary>Who sends the mails.</summary>
public enum MailTransportKind
{
    /// <summary>Nobody: they are put into a folder.</summary>
    Pickup,

    /// <summary>An SMTP server.</summary>
    Smtp,

    /// <summary>GOV.UK Notify.</summary>
    Notify,
}
