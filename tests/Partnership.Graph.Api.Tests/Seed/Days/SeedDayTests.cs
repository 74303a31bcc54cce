using Partnership.Graph.Api.Seed.Days;

namespace Partnership.Graph.Api.Tests.Seed.Days;

public sealed class SeedDayTests
{
    [Fact]
    public void A_date_is_itself() => Assert.Equal(new DateOnly(2024, 5, 16), SeedDay.Parse("2024-05-16", null).Date);

    [Theory]
    [InlineData("+12 working days", 12)]
    [InlineData("+1 working day", 1)]
    [InlineData("-1 working day", -1)]
    [InlineData("-250 working days", -250)]
    public void Working_days_are_counted_from_the_first_start(string text, int days)
    {
        var day = SeedDay.Parse(text, null);

        Assert.Null(day.Date);
        Assert.Equal(days, day.WorkingDays);
    }

    [Theory]
    [InlineData("")]
    [InlineData("today")]
    [InlineData("16/05/2024")]
    [InlineData("2024-02-30")]
    [InlineData("12 working days")]
    [InlineData("+0 working days")]
    [InlineData("+501 working days")]
    [InlineData("+12 days")]
    [InlineData("+12 working days ")]
    [InlineData("+x working days")]
    public void Anything_else_is_no_day(string text)
    {
        var refusal = Assert.Throws<FormatException>(() => SeedDay.Parse(text, null));

        Assert.StartsWith($"'{text}' is no day", refusal.Message, StringComparison.Ordinal);
    }
}
