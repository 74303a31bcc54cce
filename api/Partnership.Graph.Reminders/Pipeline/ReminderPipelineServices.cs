using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Reminders.Letters;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Puts the pipeline over whatever store, clock and mails are registered.</summary>
public static class ReminderPipelineServices
{
    /// <summary>
    /// Adds <see cref="ReminderPorts"/>, <see cref="ReminderWorker"/> and <see cref="MailReceipts"/>. <see cref="IGraphStore"/>, <see cref="TimeProvider"/> and
    /// what <see cref="MailServices.AddMails"/> adds must be there.
    /// </summary>
    /// <param name="services">The program's services.</param>
    /// <param name="options">What the worker is called and how much it takes at once.</param>
    public static IServiceCollection AddReminderPipeline(this IServiceCollection services, ReminderOptions options) => services
        .AddSingleton(options)
        .AddSingleton(PortsOf)
        .AddSingleton<ReminderWorker>()
        .AddSingleton<MailReceipts>();

    private static ReminderPorts PortsOf(IServiceProvider provider)
    {
        var (store, composer) = (provider.GetRequiredService<IGraphStore>(), provider.GetRequiredService<MailComposer>());
        var logger = provider.GetRequiredService<ILogger<ReminderWorker>>();
        return new ReminderPorts
        {
            Store = store,
            Clock = provider.GetRequiredService<TimeProvider>(),
            Compose = (letter, _) => composer.ComposeAsync(letter),
            Transport = provider.GetRequiredService<IMailTransport>(),
            Calendar = StoredBankHolidays.In(store),
            Links = provider.GetRequiredService<ILetterLinks>(),
            Failed = failure => logger.LogError(failure.Failure, "Reminders: could not {Step} ({Subject}); everything else went on.", failure.Step, failure.Subject),
        };
    }
}
