using System.Diagnostics;
using Partnership.Graph.Functions.Local;

namespace Partnership.Graph.Benchmarks.Functions;

/// <summary>What went through the queue.</summary>
/// <param name="Mails">How many mails were sent, a message each.</param>
/// <param name="Elapsed">From the first dispatch until the last mail lay in the folder.</param>
/// <param name="Processor">The handler's processor time of it.</param>
/// <param name="PeakMiB">The most memory the handler occupied.</param>
internal sealed record QueueThroughput(int Mails, TimeSpan Elapsed, TimeSpan Processor, double PeakMiB)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Dispatches what is due until all of it was sent: through Azurite's queue and the local host, into a folder.</summary>
    public static async Task<QueueThroughput> MeasureAsync(string folder, string store, string mails, int count, CancellationToken cancellationToken)
    {
        var data = Path.GetDirectoryName(store)!;
        await using var azurite = await Azurite.StartAsync(LocalFolders.Tools(), Path.Combine(data, "azurite"), port: 0, cancellationToken);
        await using var host = await LocalHost.StartAsync(
            new LocalHostOptions
            {
                Folder = folder,
                Storage = azurite.ConnectionString,
                Settings = FunctionsSettings.Of(store, mails),
                Memory = data,
                Timers = false,
                Log = _ => { },
            },
            cancellationToken);
        using var handler = Process.GetProcessById(host.Handler.ProcessId);
        var before = handler.TotalProcessorTime;
        var began = Stopwatch.GetTimestamp();
        var sent = 0;
        while (sent < count)
        {
            await host.FireAsync("DispatchReminders", cancellationToken);
            while ((await host.Queue("reminders").GetPropertiesAsync(cancellationToken)).Value.ApproximateMessagesCount > 0)
                await Task.Delay(Pause, cancellationToken);
            var earlier = sent;
            sent = Directory.EnumerateFiles(mails, "*.eml").Count();
            if (sent == earlier)
                throw new InvalidOperationException($"Of {count} mails {sent} were sent, and no more are.");
        }

        var elapsed = Stopwatch.GetElapsedTime(began);
        handler.Refresh();
        return new QueueThroughput(sent, elapsed, handler.TotalProcessorTime - before, ProcessMemory.Peak(handler.Id));
    }
}
