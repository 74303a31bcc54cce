using System.Diagnostics;
using System.Text.Json.Nodes;
using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>
/// Each minute: claims what is due, writes the mails down and puts a message for each into the queue. A message only names the mail: what
/// is in it is read when it is sent, so a message that comes late says nothing old.
/// </summary>
internal sealed class DispatchReminders(ReminderWorker worker) : ITimerFunction
{
    /// <summary>The output binding, and the queue.</summary>
    public const string Queue = "reminders";

    public async Task<InvocationResult> RunAsync(TimerTick tick, CancellationToken cancellationToken)
    {
        using var span = ReminderTelemetry.Spans.StartActivity("dispatch");
        var mails = await worker.DispatchAsync(cancellationToken);
        return new InvocationResult
        {
            Outputs = new Dictionary<string, IReadOnlyList<JsonObject>> { [Queue] = [.. mails.Select(mail => MailMessage.Of(mail, Activity.Current?.Id).ToJson())] },
            Logs = [$"Mails put into the queue: {mails.Count}."],
        };
    }
}
