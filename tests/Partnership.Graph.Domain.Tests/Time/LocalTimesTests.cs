using System.Globalization;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Tests.Time;

public sealed class LocalTimesTests
{
    [Theory]
    [InlineData("2026-01-15 09:30", "2026-01-15T09:30:00Z")]
    [InlineData("2026-06-16 09:30", "2026-06-16T08:30:00Z")]
    [InlineData("2026-06-16 00:30", "2026-06-15T23:30:00Z")]
    public void London_is_an_hour_ahead_in_summer(string local, string instant) => AssertInstant(instant, local, "Europe/London");

    [Theory]
    [InlineData("2026-03-29 00:59", "2026-03-29T00:59:00Z")]
    [InlineData("2026-03-29 01:00", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29 01:30", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29 01:59", "2026-03-29T01:00:00Z")]
    [InlineData("2026-03-29 02:00", "2026-03-29T01:00:00Z")]
    public void A_time_the_spring_change_skips_is_the_first_instant_after(string local, string instant) =>
        AssertInstant(instant, local, "Europe/London");

    [Theory]
    [InlineData("2026-10-25 00:59", "2026-10-24T23:59:00Z")]
    [InlineData("2026-10-25 01:00", "2026-10-25T00:00:00Z")]
    [InlineData("2026-10-25 01:30", "2026-10-25T00:30:00Z")]
    [InlineData("2026-10-25 02:00", "2026-10-25T02:00:00Z")]
    public void A_time_the_autumn_change_repeats_is_its_first_occurrence(string local, string instant) =>
        AssertInstant(instant, local, "Europe/London");

    [Fact]
    public void A_half_hour_change_is_known_too() => AssertInstant("2026-10-03T15:30:00Z", "2026-10-04 02:15", "Australia/Lord_Howe");

    [Fact]
    public void All_of_a_day_is_between_its_bounds_wherever_it_is()
    {
        var zones = TimeZoneInfo.GetSystemTimeZones().Select(zone => IanaZone.TryParse(zone.Id, null, out var known) ? known : IanaZone.London).Distinct().ToList();
        DateOnly[] days = [new(2011, 12, 30), new(2026, 1, 15), new(2026, 3, 29), new(2026, 7, 1), new(2026, 10, 25)];
        Assert.Contains(IanaZone.Parse("Pacific/Kiritimati", null), zones);

        Assert.All(days, day => Assert.All(zones, zone =>
        {
            Assert.InRange(LocalTimes.ToInstant(day, TimeOnly.MinValue, zone), LocalTimes.EarliestOn(day), LocalTimes.EndOf(day));
            Assert.True(LocalTimes.ToInstant(day, TimeOnly.MaxValue, zone) < LocalTimes.EndOf(day), $"{day} in {zone}");
        }));
    }

    [Fact]
    public void The_bounds_are_no_wider_than_the_world()
    {
        var day = new DateOnly(2026, 7, 1);

        Assert.Equal(LocalTimes.EarliestOn(day), LocalTimes.ToInstant(day, TimeOnly.MinValue, IanaZone.Parse("Pacific/Kiritimati", null)));
        Assert.Equal(new DateTimeOffset(2026, 7, 2, 12, 0, 0, TimeSpan.Zero), LocalTimes.EndOf(day));
    }

    [Fact]
    public void The_first_and_the_last_day_have_bounds_too() =>
        Assert.Equal((DateTimeOffset.MinValue, DateTimeOffset.MaxValue), (LocalTimes.EarliestOn(DateOnly.MinValue), LocalTimes.EndOf(DateOnly.MaxValue)));

    private static void AssertInstant(string instant, string local, string zone)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        var actual = LocalTimes.ToInstant(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), IanaZone.Parse(zone, null));

        Assert.Equal(instant, actual.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal));
    }
}
