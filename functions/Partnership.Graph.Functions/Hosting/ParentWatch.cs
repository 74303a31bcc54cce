namespace Partnership.Graph.Functions.Hosting;

/// <summary>
/// Ends the process when the Functions host that started it is gone: a host that is killed leaves its handler behind, and two
/// handlers would work side by side for nothing.
/// </summary>
internal sealed class ParentWatch(IHostApplicationLifetime lifetime, TimeProvider clock, ILogger<ParentWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!OperatingSystem.IsLinux())
            return;

        var host = ParentId();
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (ParentId() == host)
                continue;
            logger.LogWarning("The Functions host is gone; the handler stops.");
            lifetime.StopApplication();
            return;
        }
    }

    // The fourth field of /proc/self/stat, after the name in brackets, which may itself have brackets and spaces. (proc(5))
    private static string ParentId()
    {
        var status = File.ReadAllText("/proc/self/stat");
        return status[(status.LastIndexOf(')') + 2)..].Split(' ')[1];
    }
}
