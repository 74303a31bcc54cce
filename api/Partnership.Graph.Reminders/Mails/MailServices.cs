using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Links;
using Partnership.Graph.Reminders.Transports;
using Partnership.Graph.Reminders.Transports.Notify;
using Partnership.Graph.Reminders.Transports.Pickup;
using Partnership.Graph.Reminders.Transports.Smtp;

namespace Partnership.Graph.Reminders.Mails;

/// <summary>Puts composing and sending together as the configuration says.</summary>
public static class MailServices
{
    /// <summary>
    /// Adds <see cref="MailComposer"/>, <see cref="IMailTransport"/>, <see cref="ILetterLinks"/> and <see cref="LinkSigner"/>. The settings are checked
    /// when the host starts: every problem is named, and it does not start with one. A <see cref="TimeProvider"/> must be there.
    /// </summary>
    public static IServiceCollection AddMails(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MailSettings>().Bind(configuration.GetSection(MailSettings.Section)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<MailSettings>, Check>();
        services.AddSingleton(provider => Composer(Settings(provider)));
        services.AddSingleton(provider => Signer(Settings(provider)));
        services.AddSingleton(provider => Links(Settings(provider), provider.GetRequiredService<LinkSigner>()));
        services.AddSingleton(provider => Transport(Settings(provider), provider.GetRequiredService<TimeProvider>()));
        return services;
    }

    private static MailSettings Settings(IServiceProvider provider) => provider.GetRequiredService<IOptions<MailSettings>>().Value;

    private static MailComposer Composer(MailSettings settings) => new(
        new Mailbox(EmailAddress.Parse(settings.From, null), settings.FromName),
        settings.ReplyTo is { } replyTo ? new Mailbox(EmailAddress.Parse(replyTo, null)) : null);

    // Without a public address no link is made, and a key of the moment accepts none.
    private static LinkSigner Signer(MailSettings settings) =>
        new(settings.LinkKeys.Count == 0 ? [LinkKey.New()] : [.. settings.LinkKeys.Select(key => LinkKey.FromBase64(key)!)]);

    private static ILetterLinks Links(MailSettings settings, LinkSigner signer) =>
        settings.PublicAddress is { } address ? new SignedLetterLinks(new LinkAddresses(address, signer)) : new NoLetterLinks();

    private static IMailTransport Transport(MailSettings settings, TimeProvider clock) => settings.Transport switch
    {
        MailTransportKind.Smtp => new SmtpTransport(settings.Smtp, clock),
        MailTransportKind.Notify => new NotifyTransport(NotifyClient(), settings.Notify, clock),
        _ => new PickupTransport(settings.Pickup.Folder),
    };

    // One client for the life of the program; its connections are renewed so that it follows changes of the host's address.
    private static HttpClient NotifyClient() =>
        new(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) }) { Timeout = Timeout.InfiniteTimeSpan };

    private sealed class Check : IValidateOptions<MailSettings>
    {
        public ValidateOptionsResult Validate(string? name, MailSettings options) =>
            options.Problems().ToList() is { Count: > 0 } problems ? ValidateOptionsResult.Fail(problems) : ValidateOptionsResult.Success;
    }
}
