namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>That the year is a proof: each mistake that is planted into it is found, and made small.</summary>
public sealed class DefectTests
{
    public static TheoryData<string> Names => [.. Defects.All.Keys];

    [Fact]
    public void Where_no_mistake_is_planted_none_is_found() =>
        Assert.Equal([], SmallYear.Wrong([.. SmallYear.WithADeath, .. SmallYear.WithManyNotices], new Defect()));

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_mistake_is_found(string name)
    {
        var (defect, said) = Defects.All[name];

        var wrong = SmallYear.Wrong(name.StartsWith("notices", StringComparison.Ordinal) ? SmallYear.WithManyNotices : name.Contains("worker", StringComparison.Ordinal) ? SmallYear.WithADeath : SmallYear.Items, defect);

        if (!wrong.Any(what => what.Contains(said, StringComparison.Ordinal)))
            Assert.Fail($"Nobody said '{said}', but: {string.Join('\n', wrong.DefaultIfEmpty("nothing").Take(20))}");
    }

    [Fact]
    public void A_year_that_fails_is_made_small()
    {
        var defect = Defects.All["an end is not told"].Defect;

        var small = YearShrinker.Shrink(SmallYear.Items, SmallYear.Wrong(SmallYear.Items, defect), items => SmallYear.Wrong(items, defect));

        Assert.Equal(["EventCancelled 2", "PlannedEvent 2"], small.Select(item => item is EventChange change ? $"{item.GetType().Name} {change.Event}" : $"{item.GetType().Name} {((PlannedEvent)item).Number}").Order());
    }
}
