using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Calendars;

namespace Partnership.Graph.Reminders.Tests.Calendars;

internal static class TestCalendar
{
    public static readonly DateTimeOffset Stamp = new(2026, 7, 1, 8, 0, 0, TimeSpan.Zero);

    public static CalendarEvent Event(string date, string start, string end, string zone = "Europe/London") => new()
    {
        Uid = "flu-clinic@partnerships.example.org",
        Sequence = 2,
        Summary = "Flu clinic",
        Date = DateOnly.ParseExact(date, "yyyy-MM-dd", null),
        StartTime = TimeOnly.ParseExact(start, "HH:mm", null),
        EndTime = TimeOnly.ParseExact(end, "HH:mm", null),
        TimeZone = IanaZone.Parse(zone, null),
        Status = EventStatus.Confirmed,
    };
}
