using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Api.Reminding;

/// <summary>
/// Plans and sends as soon as the server listens and then at each interval. One tick at a time; one that fails is told of and taken up
/// by the next, because what is due is read from the store.
/// </summary>
internal sealed class ReminderScheduler(
    ReminderWorker worker, SchedulerSettings settings, SchedulerPulse pulse, TimeProvider clock, IHostApplicationLifetime lifetime, ILogger<ReminderScheduler> logger)
    : BackgroundService
{
    /// <summary>How long a tick that is under way may go on when the process is asked to end: less than the host waits.</summary>
    internal static readonly TimeSpan PatienceAtTheEnd = TimeSpan.FromSeconds(20);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await ServerListensAsync(stoppingToken);
            using var timer = new PeriodicTimer(settings.Interval, clock);
            do
                await TickAsync(stoppingToken);
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // Asked to end, between two ticks or in one that had its time.
        }
    }

    // Mails lead back to this server: nobody is to be sent to one that could not start.
    private async Task ServerListensAsync(CancellationToken stoppingToken)
    {
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var started = lifetime.ApplicationStarted.Register(listens.SetResult);
        await listens.Task.WaitAsync(stoppingToken);
    }

    private async Task TickAsync(CancellationToken stoppingToken)
    {
        using var patience = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var end = stoppingToken.Register(() => patience.CancelAfter(PatienceAtTheEnd));
        pulse.Begins();
        var well = false;
        try
        {
            var tick = await worker.TickAsync(patience.Token);
            well = true;
            if (tick.Planned > 0 || tick.Sent > 0 || tick.Overdue > 0)
                logger.LogInformation("Reminders: planned {Planned} events, sent {Sent} mails, {Overdue} overdue.", tick.Planned, tick.Sent, tick.Overdue);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
        {
            logger.LogError(failure, "Reminders: this tick failed; the next one, in {Interval}, takes up what is due.", settings.Interval);
        }
        finally
        {
            pulse.Ends(well);
        }
    }
}
