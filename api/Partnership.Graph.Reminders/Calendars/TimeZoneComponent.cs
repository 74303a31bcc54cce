using System.Globalization;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Reminders.Calendars;

/// <summary>
/// VTIMEZONE, RFC 5545 section 3.6.5: what clocks of a zone show through a span of years, so that a calendar needs no
/// table of zones of its own. A change that comes on the same weekday of the month in every year of the span is one
/// yearly rule, the form every calendar program reads; otherwise each change stands by itself.
/// </summary>
internal static class TimeZoneComponent
{
    private static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>Adds the component for a zone, good for every time from the year of <paramref name="first"/> to that of <paramref name="last"/>.</summary>
    public static void Append(ContentLines lines, IanaZone zone, DateOnly first, DateOnly last)
    {
        // A year more on either side: a local time on New Year's Eve has an observance before it and one after it.
        var from = new DateTimeOffset(first.Year - 1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var until = new DateTimeOffset(last.Year + 2, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var changes = ClockChange.Of(zone, from, until).ToList();
        var years = until.Year - from.Year;

        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", zone.Value);
        AppendObservance(lines, Beginning(zone, from), rule: null);
        foreach (var alike in changes.GroupBy(change => (change.From, change.To, change.Daylight)))
        {
            if (YearlyRule([.. alike], years) is { } rule)
                AppendObservance(lines, alike.First(), rule);
            else
                foreach (var change in alike) AppendObservance(lines, change, rule: null);
        }
        lines.Add("END", "VTIMEZONE");
    }

    // What holds until the first change of the span; without any change, for ever.
    private static ClockChange Beginning(IanaZone zone, DateTimeOffset from)
    {
        var offset = zone.Rules.GetUtcOffset(from);
        return new ClockChange(from - offset, offset, offset, zone.Rules.IsDaylightSavingTime(from));
    }

    private static void AppendObservance(ContentLines lines, ClockChange change, string? rule)
    {
        var name = change.Daylight ? "DAYLIGHT" : "STANDARD";
        lines.Add("BEGIN", name);
        lines.Add("DTSTART", change.Local.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture));
        lines.Add("TZOFFSETFROM", Offset(change.From));
        lines.Add("TZOFFSETTO", Offset(change.To));
        if (rule is not null) lines.Add("RRULE", rule);
        lines.Add("END", name);
    }

    private static string? YearlyRule(List<ClockChange> changes, int years)
    {
        var first = changes[0].Local;
        var everyYear = changes.Count == years
            && changes.Select(change => change.Local.Year).Distinct().Count() == years
            && changes.All(change => change.Local.Month == first.Month
                && change.Local.DayOfWeek == first.DayOfWeek && change.Local.TimeOfDay == first.TimeOfDay);
        if (!everyYear) return null;

        var week = changes.All(change => IsLastOfMonth(change.Local)) ? -1
            : changes.Select(change => WeekOfMonth(change.Local)).Distinct().ToList() is [var one] ? one
            : 0;
        return week == 0 ? null : $"FREQ=YEARLY;BYMONTH={first.Month};BYDAY={week}{Days[(int)first.DayOfWeek]}";
    }

    private static bool IsLastOfMonth(DateTime day) => day.AddDays(7).Month != day.Month;

    private static int WeekOfMonth(DateTime day) => ((day.Day - 1) / 7) + 1;

    private static string Offset(TimeSpan offset) => string.Create(CultureInfo.InvariantCulture,
        $"{(offset < TimeSpan.Zero ? '-' : '+')}{(offset.Seconds == 0 ? offset.ToString("hhmm", CultureInfo.InvariantCulture) : offset.ToString("hhmmss", CultureInfo.InvariantCulture))}");
}
