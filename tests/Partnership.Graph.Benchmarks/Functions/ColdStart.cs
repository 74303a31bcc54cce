using System.Diagnostics;
using Partnership.Graph.Functions.Local;

namespace Partnership.Graph.Benchmarks.Functions;

/// <summary>One cold start: a new process, until it has answered its first invocation.</summary>
/// <param name="FirstAnswer">From the start of the process to the first answered invocation, which reads the store.</param>
/// <param name="Processor">The processor time of it.</param>
/// <param name="ResidentMiB">The memory it occupies then.</param>
internal sealed record ColdStart(TimeSpan FirstAnswer, TimeSpan Processor, double ResidentMiB)
{
    public static async Task<ColdStart> MeasureAsync(string folder, string store, string mails, CancellationToken cancellationToken)
    {
        await using var handler = new HandlerProcess(folder, HostFile.Read(folder), FunctionsSettings.Of(store, mails), TimeProvider.System, _ => { });
        var began = Stopwatch.GetTimestamp();
        await handler.StartAsync(cancellationToken);
        var now = TimeProvider.System.GetUtcNow();
        var answer = await handler.InvokeAsync("PlanReminders", Payloads.Timer("PlanReminders", status: null, isPastDue: false, now, Guid.CreateVersion7(now)), cancellationToken);
        var elapsed = Stopwatch.GetElapsedTime(began);
        if (answer is not InvocationAnswer.Succeeded)
            throw new InvalidOperationException($"The handler did not answer its first invocation: {answer}");
        using var process = Process.GetProcessById(handler.ProcessId);
        return new ColdStart(elapsed, process.TotalProcessorTime, ProcessMemory.Now(handler.ProcessId));
    }
}
