using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Tests.Time;

public sealed class BankHolidayCalendarTests
{
    private static readonly BankHolidayCalendar Calendar = new()
    {
        Id = BankHolidayCalendar.IdOf(BankHolidayDivision.EnglandAndWales),
        AggregateId = BankHolidayCalendar.IdOf(BankHolidayDivision.EnglandAndWales),
        Source = Source.GovUk,
        Division = BankHolidayDivision.EnglandAndWales,
        Days = [new(new(2026, 12, 25), "Christmas Day", null), new(new(2026, 12, 28), "Boxing Day", "Substitute day")],
    };

    [Fact]
    public void Its_horizon_is_the_end_of_the_last_year_it_has_a_day_in() => Assert.Equal(new DateOnly(2026, 12, 31), Calendar.Horizon);

    [Fact]
    public void An_empty_one_knows_nothing_ahead() => Assert.Null((Calendar with { Days = [] }).Horizon);

    [Fact]
    public void Its_days_are_no_working_days() => Assert.Equal(new DateOnly(2026, 12, 29), Calendar.ToWorkingDays().From(new(2026, 12, 24), 1));

    [Theory]
    [InlineData(25, "Christmas Day")]
    [InlineData(26, null)]
    [InlineData(28, "Boxing Day")]
    public void A_day_has_the_name_of_its_holiday(int day, string? title) => Assert.Equal(title, Calendar.On(new(2026, 12, day))?.Title);
}
