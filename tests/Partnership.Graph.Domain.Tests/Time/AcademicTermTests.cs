using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Tests.Time;

public sealed class AcademicTermTests
{
    [Theory]
    [InlineData("2025-09-01", "2025.Autumn", "2025/26")]
    [InlineData("2025-12-31", "2025.Autumn", "2025/26")]
    [InlineData("2026-01-01", "2025.Spring", "2025/26")]
    [InlineData("2026-03-31", "2025.Spring", "2025/26")]
    [InlineData("2026-04-01", "2025.Summer", "2025/26")]
    [InlineData("2026-08-31", "2025.Summer", "2025/26")]
    [InlineData("1999-10-01", "1999.Autumn", "1999/00")]
    public void A_day_lies_in_one_term_of_one_academic_year(string day, string term, string year)
    {
        var found = AcademicTerm.Of(Day(day));

        Assert.Equal((term, year), (found.ToString(), found.AcademicYear));
    }

    [Fact]
    public void Terms_follow_each_other_without_a_gap_and_hold_their_days()
    {
        for (var day = new DateOnly(2023, 9, 1); day < new DateOnly(2028, 9, 1); day = day.AddDays(1))
        {
            var term = AcademicTerm.Of(day);
            Assert.InRange(day, term.From, term.Until);
            Assert.Equal(term, AcademicTerm.Of(term.From));
            Assert.Equal(term.Until.AddDays(1), AcademicTerm.Of(term.Until.AddDays(1)).From);
        }
    }

    [Fact]
    public void An_academic_year_begins_on_1_September()
    {
        Assert.Equal(new DateOnly(2025, 9, 1), AcademicTerm.FirstDayOfYear(new DateOnly(2026, 8, 31)));
        Assert.Equal(new DateOnly(2026, 9, 1), AcademicTerm.FirstDayOfYear(new DateOnly(2026, 9, 1)));
    }

    [Fact]
    public void A_term_is_read_back_from_its_text()
    {
        var term = new AcademicTerm(2025, SchoolTerm.Spring);

        Assert.Equal(term, AcademicTerm.Parse(term.ToString()));
        Assert.Throws<FormatException>(() => AcademicTerm.Parse("2025"));
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
