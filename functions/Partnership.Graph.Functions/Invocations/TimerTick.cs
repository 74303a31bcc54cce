using System.Text.Json;

namespace Partnership.Graph.Functions.Invocations;

/// <summary>A timer fired. What is due is decided from the store and the clock, never from these: a tick may be late, missing or twice.</summary>
/// <param name="IsPastDue">Whether it should have fired earlier, for example before a restart.</param>
/// <param name="Last">When it fired before; <c>null</c> at its first time, and for schedules under a minute.</param>
internal sealed record TimerTick(bool IsPastDue, DateTimeOffset? Last)
{
    /// <summary>Reads the payload of a timer trigger.</summary>
    public static TimerTick Parse(JsonElement timer)
    {
        var pastDue = timer.TryGetProperty(Wire.IsPastDue, out var late) && late.ValueKind == JsonValueKind.True;
        // Before the first time the host writes year 1, and no status at all for schedules under a minute.
        var last = timer.TryGetProperty(Wire.ScheduleStatus, out var status) && status.ValueKind == JsonValueKind.Object
            && status.TryGetProperty(Wire.Last, out var text) && text.TryGetDateTimeOffset(out var before) && before.Year > 1
                ? before
                : (DateTimeOffset?)null;
        return new TimerTick(pastDue, last);
    }
}
