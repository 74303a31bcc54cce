using System.Diagnostics;
using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;
using Partnership.Graph.Reminders.Pipeline;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>For each message: sends the mail it names, if that is still to be sent. The same message twice sends once.</summary>
internal sealed class SendReminder(ReminderWorker worker) : IQueueFunction
{
    public async Task<InvocationResult> RunAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        var mail = MailMessage.Parse(message.Content);
        using var span = ReminderTelemetry.Spans.StartActivity("send", ActivityKind.Consumer, mail.TraceParent);
        return InvocationResult.Of(await worker.SendAsync(mail.Delivery, cancellationToken) ? $"{mail.Delivery} was sent." : $"{mail.Delivery} was not to be sent now.");
    }
}
