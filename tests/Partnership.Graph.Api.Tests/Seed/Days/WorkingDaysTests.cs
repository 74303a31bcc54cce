using System.Globalization;
using Partnership.Graph.Api.Seed;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Tests.Seed.Days;

public sealed class WorkingDaysTests
{
    private static readonly WorkingDays England = SeedRegisters.WorkingDays(CaseStudyGraph.Files);

    [Theory]
    [InlineData("2026-11-24", true)]
    [InlineData("2026-11-28", false)]
    [InlineData("2026-11-29", false)]
    [InlineData("2026-12-25", false)]
    [InlineData("2026-12-28", false)]
    [InlineData("2027-03-29", false)]
    public void Weekends_and_bank_holidays_are_no_working_days(string day, bool working) =>
        Assert.Equal(working, England.Contains(Day(day)));

    [Theory]
    [InlineData("2026-11-24", 1, "2026-11-25")]
    [InlineData("2026-11-24", -1, "2026-11-23")]
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-11-29", -1, "2026-11-27")]
    [InlineData("2026-12-24", 1, "2026-12-29")]
    [InlineData("2027-01-04", -1, "2026-12-31")]
    [InlineData("2026-11-24", 5, "2026-12-01")]
    public void Only_working_days_are_counted(string start, int count, string expected) =>
        Assert.Equal(Day(expected), England.From(Day(start), count));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
