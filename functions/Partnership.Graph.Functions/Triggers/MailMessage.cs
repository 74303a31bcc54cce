using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Functions.Invocations;

namespace Partnership.Graph.Functions.Triggers;

/// <summary>A message of the queue <c>reminders</c>: which mail to send, which is its idempotency key too, and the trace it belongs to.</summary>
/// <param name="Delivery">The mail.</param>
/// <param name="TraceParent">The span that put it into the queue, as W3C Trace Context writes it; <c>null</c> where nobody listened.</param>
internal sealed record MailMessage(NodeId Delivery, string? TraceParent)
{
    public static MailMessage Of(NodeId delivery, string? traceParent) => new(delivery, traceParent);

    /// <summary>Reads a message.</summary>
    /// <exception cref="InvocationException">It names no mail.</exception>
    public static MailMessage Parse(JsonElement content) =>
        content.TryGetProperty("delivery", out var delivery) && NodeId.TryParse(delivery.GetString(), null, out var id) && id.TypeName == nameof(Domain.Reminders.Delivery)
            ? new MailMessage(id, content.TryGetProperty("traceparent", out var parent) ? parent.GetString() : null)
            : throw new InvocationException("A message of this queue names a mail: {\"delivery\": \"Delivery:…\"}.");

    public JsonObject ToJson()
    {
        var message = new JsonObject { ["delivery"] = Delivery.Value };
        if (TraceParent is not null)
            message["traceparent"] = TraceParent;
        return message;
    }
}
