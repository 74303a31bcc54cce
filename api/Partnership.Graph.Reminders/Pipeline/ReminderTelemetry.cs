using System.Diagnostics;
using System.Diagnostics.Metrics;
using Partnership.Graph.Domain.Reminders;
using Partnership.Graph.Reminders.Transports;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>What the pipeline tells of itself: a span for each tick and each mail, and the figures that alerts and dashboards look at.</summary>
public static class ReminderTelemetry
{
    /// <summary>The name spans and figures are listened to by.</summary>
    public const string Name = "Partnership.Graph.Reminders";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Ticks = Meter.CreateCounter<long>("reminders.ticks", "{tick}", "Ticks that ended well.");

    private static readonly Counter<long> Planned = Meter.CreateCounter<long>("reminders.planned", "{event}", "Events whose plan was written.");

    private static readonly Counter<long> Mails = Meter.CreateCounter<long>("reminders.mails", "{mail}", "Mails that got a state, by state and reason.");

    private static readonly Counter<long> Dead = Meter.CreateCounter<long>("reminders.dead", "{mail}", "Mails that will not be tried again, by reason.");

    private static readonly Counter<long> Sent = Meter.CreateCounter<long>("reminders.sent", "{mail}", "Mails the provider took.");

    private static readonly Gauge<long> Due = Meter.CreateGauge<long>("reminders.due", "{reminder}", "Reminders that are due and not claimed.");

    private static readonly Gauge<double> OldestDueAge = Meter.CreateGauge<double>("reminders.oldest_due_age", "s", "How long the oldest of them has been due.");

    /// <summary>Where spans begin.</summary>
    public static ActivitySource Spans { get; } = new(Name);

    /// <summary>The span of one mail's way to whoever delivers it, named for the transport: <c>Smtp</c>, <c>Notify</c>, <c>Pickup</c>.</summary>
    internal static Activity? HandingOver(IMailTransport transport) =>
        Spans.StartActivity("hand over", ActivityKind.Client)?.SetTag("reminders.transport", transport.GetType().Name.Replace("Transport", "", StringComparison.Ordinal));

    internal static void Ended(ReminderTick tick, DateTimeOffset now)
    {
        Ticks.Add(1);
        Planned.Add(tick.Planned);
        Due.Record(tick.Overdue);
        OldestDueAge.Record(tick.OldestOverdue is { } oldest ? Math.Max(0, (now - oldest).TotalSeconds) : 0);
    }

    internal static void Recorded(Delivery mail)
    {
        var reason = new KeyValuePair<string, object?>("reason", mail.Reason?.ToString() ?? "None");
        Mails.Add(1, new KeyValuePair<string, object?>("state", mail.State.ToString()), reason);
        if (mail.State == ReminderState.Sent)
            Sent.Add(1);
        if (mail.State == ReminderState.Dead)
            Dead.Add(1, reason);
    }
}
