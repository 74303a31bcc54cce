using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>Each minute: plans the reminders of events that changed since.</summary>
internal sealed class PlanReminders(ReminderWorker worker) : ITimerFunction
{
    public async Task<InvocationResult> RunAsync(TimerTick tick, CancellationToken cancellationToken) =>
        InvocationResult.Of($"Plans written for {await worker.PlanAsync(cancellationToken)} events.");
}
