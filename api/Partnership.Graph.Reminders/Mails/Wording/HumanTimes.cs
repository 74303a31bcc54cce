using System.Globalization;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Reminders;

namespace Partnership.Graph.Reminders.Mails.Wording;

/// <summary>Dates and times as people in England write them: <c>6 August 2026</c>, <c>5pm</c>, <c>9:30am to noon</c>.</summary>
internal static class HumanTimes
{
    /// <summary><c>6 August 2026</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>Thursday 6 August 2026</c>.</summary>
    public static string Weekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary><c>Thu 6 August</c>, where the year is clear.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("ddd d MMMM", CultureInfo.InvariantCulture);

    /// <summary><c>5pm</c>, <c>9:30am</c>, <c>noon</c>, <c>midnight</c>.</summary>
    public static string Time(TimeOnly time) => (time.Hour, time.Minute) switch
    {
        (0, 0) => "midnight",
        (12, 0) => "noon",
        (_, 0) => time.ToString("%htt", CultureInfo.InvariantCulture).ToLowerInvariant(),
        _ => time.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
    };

    /// <summary><c>9:30am to noon</c>; an end on the next day says so; a zone other than England's is named.</summary>
    public static string Hours(EventSchedule schedule)
    {
        var nextDay = schedule.End <= schedule.Start && schedule.End != TimeOnly.MinValue ? $" on {Day(schedule.Date.AddDays(1))}" : "";
        var zone = schedule.TimeZone == IanaZone.London ? "" : $" ({schedule.TimeZone.Value} time)";
        return $"{Time(schedule.Start)} to {Time(schedule.End)}{nextDay}{zone}";
    }

    /// <summary><c>Thursday 6 August 2026, 9:30am to noon</c>.</summary>
    public static string When(EventSchedule schedule) => $"{Weekday(schedule.Date)}, {Hours(schedule)}";

    /// <summary>How the day of an event is called in a mail of <paramref name="today"/>: <c>today</c>, <c>tomorrow</c>, <c>on Monday</c> within a week, else <c>on 6 August 2026</c>.</summary>
    public static string From(DateOnly today, DateOnly day) => (day.DayNumber - today.DayNumber) switch
    {
        0 => "today",
        1 => "tomorrow",
        > 1 and < 7 => $"on {day.DayOfWeek}",
        _ => $"on {Day(day)}",
    };
}
