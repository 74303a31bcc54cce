using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>Each hour: writes the weekly overviews down once their time has come; they go with the next dispatch.</summary>
internal sealed class WeeklyDigest(ReminderWorker worker) : ITimerFunction
{
    public async Task<InvocationResult> RunAsync(TimerTick tick, CancellationToken cancellationToken)
    {
        await worker.WeeklyAsync(cancellationToken);
        return InvocationResult.Done;
    }
}
