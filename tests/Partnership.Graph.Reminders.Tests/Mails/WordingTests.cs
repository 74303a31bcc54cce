using System.Globalization;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Reminders.Mails.Wording;

namespace Partnership.Graph.Reminders.Tests.Mails;

public sealed class WordingTests
{
    [Theory]
    [InlineData("00:00", "midnight")]
    [InlineData("00:30", "12:30am")]
    [InlineData("09:00", "9am")]
    [InlineData("09:05", "9:05am")]
    [InlineData("12:00", "noon")]
    [InlineData("12:15", "12:15pm")]
    [InlineData("17:00", "5pm")]
    [InlineData("23:59", "11:59pm")]
    public void A_time_is_written_as_people_write_it(string time, string written) =>
        Assert.Equal(written, HumanTimes.Time(TimeOnly.ParseExact(time, "HH:mm", CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("09:30", "12:00", "Europe/London", "9:30am to noon")]
    [InlineData("22:00", "01:00", "Europe/London", "10pm to 1am on 8 August 2026")]
    [InlineData("20:00", "00:00", "Europe/London", "8pm to midnight")]
    [InlineData("09:00", "10:00", "Europe/Paris", "9am to 10am (Europe/Paris time)")]
    public void Hours_name_the_next_day_and_a_foreign_zone(string start, string end, string zone, string written) =>
        Assert.Equal(written, HumanTimes.Hours(TestLetters.Schedule with
        {
            Start = TimeOnly.ParseExact(start, "HH:mm", CultureInfo.InvariantCulture),
            End = TimeOnly.ParseExact(end, "HH:mm", CultureInfo.InvariantCulture),
            TimeZone = IanaZone.Parse(zone, null),
        }));

    [Theory]
    [InlineData(0, "today")]
    [InlineData(1, "tomorrow")]
    [InlineData(3, "on Monday")]
    [InlineData(7, "on 14 August 2026")]
    [InlineData(-1, "on 6 August 2026")]
    public void A_near_day_is_called_by_its_nearness(int days, string written)
    {
        var friday = new DateOnly(2026, 8, 7);

        Assert.Equal(written, HumanTimes.From(friday, friday.AddDays(days)));
    }

    [Fact]
    public void Year_groups_are_named_or_spanned()
    {
        Assert.Equal("years 7 to 9", Words.Of([YearGroup.Year7, YearGroup.Year8, YearGroup.Year9]));
        Assert.Equal("year 7 and year 9", Words.Of([YearGroup.Year7, YearGroup.Year9]));
        Assert.Equal("nursery, reception and year 1", Words.Of([YearGroup.Nursery, YearGroup.Reception, YearGroup.Year1]));
    }
}
