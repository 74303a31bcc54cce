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

    private static void AssertInstant(string instant, string local, string zone)
    {
        var time = DateTime.ParseExact(local, "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

        var actual = LocalTimes.ToInstant(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), IanaZone.Parse(zone, null));

        Assert.Equal(instant, actual.ToString("yyyy-MM-ddTHH:mm:ssK", CultureInfo.InvariantCulture).Replace("+00:00", "Z", StringComparison.Ordinal));
    }
}
