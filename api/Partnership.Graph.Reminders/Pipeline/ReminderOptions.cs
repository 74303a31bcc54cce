namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>How the pipeline works through what is due.</summary>
public sealed record ReminderOptions
{
    /// <summary>The name of this worker in claims and attempts; unique among the workers that run.</summary>
    public required string Worker { get; init; }

    /// <summary>How long a claim lasts before another worker may take it over; default 10 minutes, from 1 minute. Longer than a transport takes for one mail.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>How many due reminders are taken at once; default 20,000, from 1. A person's reminders become one mail within them.</summary>
    public int RemindersAtOnce { get; init; } = 20_000;

    /// <summary>How many mails are written down, sent and recorded in one round; default 500, from 1.</summary>
    public int MailsInRound { get; init; } = 500;

    /// <summary>How many mails are handed over side by side; default 16, from 1.</summary>
    public int MailsSideBySide { get; init; } = 16;

    /// <summary>How many events are planned in one round; default 500, from 1.</summary>
    public int EventsInRound { get; init; } = 500;

    /// <summary>How often a tick is meant to come; default 5 minutes. Nothing for three of them is unhealthy.</summary>
    public TimeSpan TickEvery { get; init; } = TimeSpan.FromMinutes(5);
}
