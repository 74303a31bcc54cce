using Partnership.Graph.Api.Seed;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Tests.Seed;

/// <summary>Wherever the first start falls, events are laid out on working days, in the same order.</summary>
public sealed class SeedLayoutTests
{
    private static readonly WorkingDays England = SeedRegisters.WorkingDays(CaseStudyGraph.Files);

    private static readonly string[] Order =
        [.. Events(CaseStudyGraph.FirstStart).OrderBy(happening => happening.Date).ThenBy(happening => happening.Id).Select(happening => happening.Id.Value)];

    /// <summary>Every seventeenth day of four years, so that every day of the week comes up in every season; both clock changes.</summary>
    public static TheoryData<DateOnly> FirstStarts =>
        [.. Enumerable.Range(0, 86).Select(step => new DateOnly(2025, 1, 1).AddDays(step * 17)).Append(new(2026, 3, 29)).Append(new(2026, 10, 25))];

    [Theory]
    [MemberData(nameof(FirstStarts))]
    public void Events_are_on_working_days_in_the_right_order(DateOnly firstStart)
    {
        var events = Events(firstStart);

        Assert.All(events, happening => Assert.True(England.Contains(happening.Date)));
        Assert.All(events, happening => Assert.Equal(happening.Status == EventStatus.Completed, happening.Date < firstStart && happening.Status != EventStatus.Cancelled));
        Assert.Equal(Order, events.OrderBy(happening => happening.Date).ThenBy(happening => happening.Id).Select(happening => happening.Id.Value));
    }

    [Fact]
    public void Events_are_within_the_hours_of_a_school()
    {
        Assert.All(CaseStudyGraph.All<Event>(), happening => Assert.InRange(happening.StartTime, new(8, 30), new(18, 0)));
        Assert.All(CaseStudyGraph.All<Event>(), happening => Assert.InRange(happening.EndTime, new(9, 0), new(19, 30)));
        Assert.All(CaseStudyGraph.All<Event>(), happening => Assert.Equal("Europe/London", happening.TimeZone.Value));
    }

    [Fact]
    public void Something_is_due_for_each_default_lead_of_the_reminders()
    {
        var upcoming = CaseStudyGraph.All<Event>().Where(happening => happening.Status == EventStatus.Confirmed).Select(happening => happening.Date).ToHashSet();

        Assert.Contains(England.From(CaseStudyGraph.FirstStart, 1), upcoming);
        Assert.Contains(England.From(CaseStudyGraph.FirstStart, 2), upcoming);
        Assert.Contains(England.From(CaseStudyGraph.FirstStart, 5), upcoming);
        Assert.Contains(upcoming, day => day > CaseStudyGraph.FirstStart.AddDays(21));
    }

    private static List<Event> Events(DateOnly firstStart) => [.. SeedGraph.Read(CaseStudyGraph.Files, firstStart).Documents.OfType<Event>()];
}
