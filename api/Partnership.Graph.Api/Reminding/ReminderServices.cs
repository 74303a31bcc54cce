using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using Partnership.Graph.Api.Authority;
using Partnership.Graph.Hosting;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Pages;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Api.Reminding;

/// <summary>Adds reminders: the pipeline over the store, mails as the configuration says, and the scheduler where it is on.</summary>
internal static class ReminderServices
{
    /// <summary>Registers them. Without settings mails go into the folder <c>mails</c> beside the store, and in Development lead back to this server.</summary>
    /// <exception cref="ConfigurationException">A setting of the scheduler is wrong. Those of mails are looked at by <see cref="CheckSettings"/>.</exception>
    public static void AddReminders(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var scheduler = SchedulerSettings.Read(configuration);
        var folder = AuthorityServices.DataFolder(configuration);
        services.AddMails(configuration);
        services.PostConfigure<MailSettings>(settings =>
        {
            if (configuration[$"{MailSettings.Section}:Pickup:Folder"] is null)
                settings.Pickup.Folder = Path.Combine(folder, "mails");
            if (environment.IsDevelopment() && settings.LinkKeys.Count == 0)
                settings.LinkKeys.Add(new DevelopmentLinkKey(folder).FindOrMake());
        });
        if (environment.IsDevelopment() && configuration[$"{MailSettings.Section}:{nameof(MailSettings.PublicAddress)}"] is null)
            services.AddSingleton<ILetterLinks, ListeningAddressLinks>();

        services.AddSingleton(scheduler);
        services.AddSingleton<SchedulerPulse>();
        services.AddReminderPipeline(new ReminderOptions
        {
            Worker = $"{Environment.MachineName}.{Environment.ProcessId}.{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(4))}",
            TickEvery = scheduler.Interval,
        });
        services.AddSingleton<ConfirmByLink>();
        services.AddSingleton<ConfirmFor>(provider => provider.GetRequiredService<ConfirmByLink>().ConfirmAsync);
        services.AddLinkPages();
        if (scheduler.Enabled)
            services.AddHostedService<ReminderScheduler>();
    }

    /// <summary>Looks at the settings of mails before anything is opened.</summary>
    /// <exception cref="ConfigurationException">Some are wrong; the message names each with its rule and way out.</exception>
    public static MailSettings CheckSettings(IServiceProvider services)
    {
        try
        {
            return services.GetRequiredService<IOptions<MailSettings>>().Value;
        }
        catch (OptionsValidationException wrong)
        {
            throw new ConfigurationException(string.Join(Environment.NewLine, wrong.Failures));
        }
        catch (InvalidOperationException wrong)
        {
            throw new ConfigurationException($"The settings below {MailSettings.Section} cannot be read: {wrong.Message}");
        }
    }
}
