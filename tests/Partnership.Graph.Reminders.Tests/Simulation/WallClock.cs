using System.Collections.Concurrent;

namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>The clock on the wall, looked at minute by minute, and days counted one by one.</summary>
internal sealed class WallClock(string zone, Func<DateOnly, bool> isFree)
{
    private static readonly ConcurrentDictionary<(string, DateOnly, TimeOnly), DateTimeOffset> Seen = new();
    private static readonly TimeSpan Tick = TimeSpan.FromMinutes(5);
    private readonly TimeZoneInfo _rules = TimeZoneInfo.FindSystemTimeZoneById(zone);

    internal DateTime Local(DateTimeOffset at) => at.UtcDateTime + _rules.GetUtcOffset(at.UtcDateTime);

    internal DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(Local(at));

    /// <summary>The first minute at which the clock shows the time, or has passed over it.</summary>
    internal DateTimeOffset Instant(DateOnly day, TimeOnly time) => Seen.GetOrAdd((zone, day, time), _ =>
    {
        var wanted = day.ToDateTime(time);
        var utc = new DateTimeOffset(DateTime.SpecifyKind(wanted, DateTimeKind.Utc)) - _rules.BaseUtcOffset - TimeSpan.FromHours(2);
        while (Local(utc) < wanted)
            utc = utc.AddMinutes(1);
        return utc;
    });

    internal bool IsWorking(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !isFree(day);

    internal DateOnly CountWorking(DateOnly day, int count)
    {
        for (var left = Math.Abs(count); left > 0; left -= IsWorking(day) ? 1 : 0)
            day = day.AddDays(Math.Sign(count));
        return day;
    }

    internal bool IsOpen(DateTimeOffset at) => IsWorking(DayOf(at)) && Local(at).Hour is >= 8 and < 18;

    internal DateTimeOffset NextOpen(DateTimeOffset at)
    {
        if (IsOpen(at))
            return at;
        var day = DayOf(at);
        while (!IsWorking(day) || Instant(day, new TimeOnly(8, 0)) < at)
            day = day.AddDays(1);
        return Instant(day, new TimeOnly(8, 0));
    }

    internal DateTimeOffset LastAfternoon(DateTimeOffset at)
    {
        var day = DayOf(at);
        while (!IsWorking(day) || Instant(day, new TimeOnly(18, 0)) > at)
            day = day.AddDays(-1);
        return Instant(day, new TimeOnly(17, 0));
    }

    /// <summary>The first tick at or after a time.</summary>
    internal static DateTimeOffset TickFrom(DateTimeOffset at) => new((at.UtcTicks + Tick.Ticks - 1) / Tick.Ticks * Tick.Ticks, TimeSpan.Zero);
}
