using System.Diagnostics.Metrics;
using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>
/// For each message that failed too often: says so where it is looked for, and always succeeds. The mail is not lost: it is still due in the
/// store, and named again by the next dispatch.
/// </summary>
internal sealed class ReminderPoison(ILogger<ReminderPoison> logger) : IQueueFunction
{
    private static readonly Meter Meter = new(ReminderTelemetry.Name);
    private static readonly Counter<long> Poisoned = Meter.CreateCounter<long>("reminders.poison", "{message}", "Messages that failed too often.");

    public Task<InvocationResult> RunAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        Poisoned.Add(1);
        logger.LogError("A message failed too often and was put aside: {Message}. If it names a mail that is still due, the next dispatch names it again.", message.Text);
        return Task.FromResult(InvocationResult.Of("Put aside."));
    }
}
