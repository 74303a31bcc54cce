using Partnership.Graph.Api.Reminding;
using Partnership.Graph.Api.Tests.Authority;

namespace Partnership.Graph.Api.Tests.Reminding;

public sealed class SchedulerPulseTests
{
    private readonly MovableClock _clock = new(new DateTimeOffset(2026, 9, 1, 8, 0, 0, TimeSpan.Zero));
    private readonly SchedulerPulse _pulse;

    public SchedulerPulseTests() => _pulse = new SchedulerPulse(new SchedulerSettings(), _clock);

    [Fact]
    public void Three_intervals_without_a_tick_that_ends_well_are_silence()
    {
        _clock.Advance(TimeSpan.FromMinutes(3));
        Assert.False(_pulse.IsSilent);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_pulse.IsSilent);

        _pulse.Begins();
        _pulse.Ends(well: false);
        Assert.True(_pulse.IsSilent);

        _pulse.Begins();
        _pulse.Ends(well: true);
        Assert.False(_pulse.IsSilent);
    }

    [Fact]
    public void A_long_tick_is_not_silence_and_an_endless_one_is()
    {
        _pulse.Begins();
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.False(_pulse.IsSilent);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(_pulse.IsSilent);
    }
}
