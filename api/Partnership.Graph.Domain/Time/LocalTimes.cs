using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Time;

/// <summary>From what a clock on the wall shows to the instant it means.</summary>
public static class LocalTimes
{
    // Kiribati is farthest ahead of UTC; farther behind than this is nobody.
    private static readonly TimeSpan FarthestAhead = TimeSpan.FromHours(14);
    private static readonly TimeSpan FarthestBehind = TimeSpan.FromHours(12);
    private static readonly TimeSpan OneMinute = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The instant at which clocks in <paramref name="zone"/> show <paramref name="time"/> on <paramref name="date"/>, as UTC.
    /// A time the spring change skips means the first instant after the gap; a time the autumn change repeats means its
    /// first occurrence. At the ends of the calendar, where UTC would leave it, it is the first or the last instant there is.
    /// </summary>
    public static DateTimeOffset ToInstant(DateOnly date, TimeOnly time, IanaZone zone)
    {
        var rules = zone.Rules;
        var local = date.ToDateTime(time);

        if (rules.IsInvalidTime(local)) local = EndOfGap(local, rules);

        // Of two offsets the larger is the earlier instant: summer time comes first.
        var offset = rules.IsAmbiguousTime(local)
            ? rules.GetAmbiguousTimeOffsets(local).Max()
            : rules.GetUtcOffset(local);
        return new DateTimeOffset(Math.Clamp(local.Ticks - offset.Ticks, DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks), TimeSpan.Zero);
    }

    /// <summary>The instant before which no clock anywhere shows <paramref name="date"/>; the earliest there is where it would be before that.</summary>
    public static DateTimeOffset EarliestOn(DateOnly date)
    {
        var midnight = Midnight(date);
        return midnight - DateTimeOffset.MinValue < FarthestAhead ? DateTimeOffset.MinValue : midnight - FarthestAhead;
    }

    /// <summary>The instant from which on no clock anywhere shows <paramref name="date"/>; the latest there is where it would be after that.</summary>
    public static DateTimeOffset EndOf(DateOnly date) =>
        date > DateOnly.MaxValue.AddDays(-2) ? DateTimeOffset.MaxValue : Midnight(date.AddDays(1)) + FarthestBehind;

    private static DateTimeOffset Midnight(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);

    private static DateTime EndOfGap(DateTime local, TimeZoneInfo rules)
    {
        local = new DateTime(local.Ticks - (local.Ticks % OneMinute.Ticks), DateTimeKind.Unspecified);
        while (rules.IsInvalidTime(local)) local += OneMinute;
        return local;
    }
}
