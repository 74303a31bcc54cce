using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Tests.Time;

public sealed class EnglishDayTests
{
    [Fact]
    public void Late_in_the_evening_in_summer_it_is_tomorrow_in_England_before_it_is_in_UTC()
    {
        Assert.Equal(new DateOnly(2026, 6, 17), EnglishDay.At(new DateTimeOffset(2026, 6, 16, 23, 0, 0, TimeSpan.Zero)));
        Assert.Equal(new DateOnly(2026, 1, 16), EnglishDay.At(new DateTimeOffset(2026, 1, 16, 23, 0, 0, TimeSpan.Zero)));
    }
}
