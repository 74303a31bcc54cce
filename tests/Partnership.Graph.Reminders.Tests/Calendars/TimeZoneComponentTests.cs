using System.Globalization;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Calendars;

namespace Partnership.Graph.Reminders.Tests.Calendars;

public sealed class TimeZoneComponentTests
{
    [Fact]
    public void London_has_one_yearly_rule_for_each_clock_change()
    {
        var component = Component("Europe/London", 2026, 2026);

        Assert.Contains("BEGIN:DAYLIGHT|DTSTART:20250330T010000|TZOFFSETFROM:+0000|TZOFFSETTO:+0100|RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU|END:DAYLIGHT", component, StringComparison.Ordinal);
        Assert.Contains("BEGIN:STANDARD|DTSTART:20251026T020000|TZOFFSETFROM:+0100|TZOFFSETTO:+0000|RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU|END:STANDARD", component, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_counts_weeks_from_the_start_of_the_month_does_so_here_too()
    {
        var component = Component("America/New_York", 2026, 2026);

        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", component, StringComparison.Ordinal);
        Assert.Contains("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", component, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_without_clock_changes_is_one_observance_that_always_holds()
    {
        Assert.Equal(
            "BEGIN:VTIMEZONE|TZID:Asia/Kolkata|BEGIN:STANDARD|DTSTART:20250101T000000|TZOFFSETFROM:+0530|TZOFFSETTO:+0530|END:STANDARD|END:VTIMEZONE|",
            Component("Asia/Kolkata", 2026, 2026));
    }

    [Fact]
    public void Changes_that_follow_no_yearly_rule_stand_one_by_one()
    {
        // Morocco changes its clocks around Ramadan.
        var component = Component("Africa/Casablanca", 2025, 2026);

        Assert.DoesNotContain("RRULE", component, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260215T030000|TZOFFSETFROM:+0100|TZOFFSETTO:+0000", component, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20260322T020000|TZOFFSETFROM:+0000|TZOFFSETTO:+0100", component, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_changed_within_the_span_is_not_taken_for_one_that_holds()
    {
        // The United States moved both changes in 2007.
        var component = Component("America/New_York", 2006, 2007);

        Assert.DoesNotContain("RRULE", component, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20060402T020000", component, StringComparison.Ordinal);
        Assert.Contains("DTSTART:20070311T020000", component, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/London", 2026)]
    [InlineData("Europe/Dublin", 2026)]
    [InlineData("Australia/Lord_Howe", 2026)]
    [InlineData("Asia/Gaza", 2026)]
    [InlineData("Africa/Casablanca", 2026)]
    [InlineData("Europe/Istanbul", 2016)]
    [InlineData("Pacific/Apia", 2011)]
    [InlineData("America/Caracas", 2016)]
    [InlineData("Asia/Kathmandu", 2026)]
    public void Every_hour_of_the_year_has_the_offset_that_the_zone_has(string zone, int year)
    {
        var rules = IanaZone.Parse(zone, null).Rules;
        var observances = Observances(Component(zone, year, year)).ToList();

        var first = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var hour = 0; hour < 365 * 24; hour++)
        {
            var instant = first.AddHours(hour);
            var holds = observances.Where(item => item.At <= instant.UtcDateTime).MaxBy(item => item.At);
            Assert.True(rules.GetUtcOffset(instant) == holds.To, $"{zone} at {instant:O}: {holds.To}, expected {rules.GetUtcOffset(instant)}");
        }
    }

    private static string Component(string zone, int firstYear, int lastYear)
    {
        var lines = new ContentLines();
        TimeZoneComponent.Append(lines, IanaZone.Parse(zone, null), new DateOnly(firstYear, 1, 1), new DateOnly(lastYear, 12, 31));
        return lines.ToString().Replace("\r\n", "|", StringComparison.Ordinal);
    }

    // The onsets a reader of the component works out, rules unrolled for five years.
    private static IEnumerable<(DateTime At, TimeSpan To)> Observances(string component)
    {
        foreach (var text in component.Split("BEGIN:").Where(text => text.StartsWith("STANDARD", StringComparison.Ordinal) || text.StartsWith("DAYLIGHT", StringComparison.Ordinal)))
        {
            var properties = text.Split('|').Where(line => line.Contains(':', StringComparison.Ordinal) && !line.StartsWith("END", StringComparison.Ordinal)).Select(line => line.Split(':', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
            var start = DateTime.ParseExact(properties["DTSTART"], "yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            var (from, to) = (Offset(properties["TZOFFSETFROM"]), Offset(properties["TZOFFSETTO"]));
            if (!properties.TryGetValue("RRULE", out var rule))
            {
                yield return (start - from, to);
                continue;
            }

            var day = rule[(rule.IndexOf("BYDAY=", StringComparison.Ordinal) + 6)..];
            var week = int.Parse(day[..^2], CultureInfo.InvariantCulture);
            for (var year = start.Year; year < start.Year + 5; year++)
            {
                var days = Enumerable.Range(1, DateTime.DaysInMonth(year, start.Month)).Select(number => new DateTime(year, start.Month, number))
                    .Where(date => date.DayOfWeek == start.DayOfWeek).ToList();
                yield return ((week < 0 ? days[^1] : days[week - 1]) + start.TimeOfDay - from, to);
            }
        }
    }

    private static TimeSpan Offset(string text)
    {
        var size = TimeSpan.ParseExact(text[1..], text.Length > 5 ? "hhmmss" : "hhmm", CultureInfo.InvariantCulture);
        return text[0] == '-' ? -size : size;
    }
}
