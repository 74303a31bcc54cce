using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Pipeline;

/// <summary>Whether reminders run.</summary>
/// <param name="Healthy">Whether a tick ended within the last three that were meant to come.</param>
/// <param name="LastTickAt">When the last tick ended; <c>null</c> before the first.</param>
/// <param name="Says">What is wrong, or that nothing is, in a sentence.</param>
public sealed record ReminderHealth(bool Healthy, DateTimeOffset? LastTickAt, string Says)
{
    /// <summary>So many ticks may be missed.</summary>
    public const int TicksMissed = 3;

    /// <summary>Judges by the record of the last tick.</summary>
    /// <param name="progress">The record; <c>null</c> before the first tick.</param>
    /// <param name="startedAt">When the process began, from when the first tick is awaited.</param>
    /// <param name="tickEvery">How often a tick is meant to come.</param>
    /// <param name="now">The time.</param>
    public static ReminderHealth Of(ReminderProgress? progress, DateTimeOffset startedAt, TimeSpan tickEvery, DateTimeOffset now)
    {
        var last = progress?.LastTickAt;
        var since = last > startedAt ? last.Value : startedAt;
        return now - since <= tickEvery * TicksMissed
            ? new(true, last, last is null ? "The first tick has not ended yet." : "Reminders run.")
            : new(false, last, $"No tick has ended for {(int)(now - since).TotalMinutes} minutes; one is meant to come every {(int)tickEvery.TotalMinutes}.");
    }
}
