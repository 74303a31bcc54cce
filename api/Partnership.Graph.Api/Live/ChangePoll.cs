using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Live;

/// <summary>
/// Looks now and then whether another process has committed to the store, which nothing else tells. One for the process,
/// however many listen; while nobody does it asks nothing.
/// </summary>
internal sealed class ChangePoll(IGraphStore store, ChangePulse pulse, LiveOptions options, TimeProvider clock, ILogger<ChangePoll> logger) : BackgroundService
{
    private ChangeCursor _seen;
    private bool _isAway;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.PollEvery, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                if (pulse.IsListenedTo)
                    await LookAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("Nobody looks for changes any more.");
        }
    }

    private async Task LookAsync(CancellationToken ct)
    {
        try
        {
            var latest = await store.LatestChangeAsync(ct);
            if (_isAway)
                logger.LogInformation("The latest change can be read again.");
            _isAway = false;
            if (latest == _seen)
                return;
            _seen = latest;
            pulse.Beat();
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            // A store that cannot be read now may be read at a later look; there are many, and one line is enough.
            if (!_isAway)
                logger.LogWarning(failure, "The latest change could not be read; subscriptions wait until it can.");
            _isAway = true;
        }
    }
}
