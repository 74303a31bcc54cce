using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Reminders.Calendars;

/// <summary>An instant at which clocks of a zone are put forward or back.</summary>
/// <param name="At">The first instant of the new time, UTC.</param>
/// <param name="From">The offset until then, east of UTC.</param>
/// <param name="To">The offset from then on.</param>
/// <param name="Daylight">Whether summer time begins with it.</param>
internal sealed record ClockChange(DateTimeOffset At, TimeSpan From, TimeSpan To, bool Daylight)
{
    // No zone has changed its clocks twice within this time.
    private static readonly TimeSpan Step = TimeSpan.FromDays(5);

    /// <summary>What the clock shows at the change, in the old time: how a calendar states it.</summary>
    public DateTime Local => At.UtcDateTime + From;

    /// <summary>
    /// Every change of <paramref name="zone"/> in a span of time, in order, found by looking at its offset: so it holds for any zone, however
    /// its rules are written down.
    /// </summary>
    public static IEnumerable<ClockChange> Of(IanaZone zone, DateTimeOffset from, DateTimeOffset until)
    {
        var rules = zone.Rules;
        for (var left = from; left < until; left += Step)
        {
            var right = left + Step;
            if (rules.GetUtcOffset(left) == rules.GetUtcOffset(right)) continue;

            var at = FirstInstantAfterChange(rules, left, right);
            yield return new ClockChange(at, rules.GetUtcOffset(left), rules.GetUtcOffset(at), rules.IsDaylightSavingTime(at));
        }
    }

    private static DateTimeOffset FirstInstantAfterChange(TimeZoneInfo rules, DateTimeOffset left, DateTimeOffset right)
    {
        var before = rules.GetUtcOffset(left);
        while (right - left > TimeSpan.FromSeconds(1))
        {
            var middle = left + TimeSpan.FromSeconds((long)((right - left).TotalSeconds / 2));
            if (rules.GetUtcOffset(middle) == before) left = middle;
            else right = middle;
        }
        return right;
    }
}
