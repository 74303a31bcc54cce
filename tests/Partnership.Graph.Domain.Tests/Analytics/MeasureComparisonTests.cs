using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Tests.Analytics;

public sealed class MeasureComparisonTests
{
    private static readonly Outcome Whole = new()
    {
        Id = NodeId.Of(nameof(Outcome), "1"),
        AggregateId = NodeId.Of(nameof(Programme), "1"),
        ProgrammeId = NodeId.Of(nameof(Programme), "1"),
        Source = Source.User,
        AsOf = new(2026, 3, 1),
        Measure = "Pupils who know three health careers",
        Unit = "%",
        Baseline = 20,
        Value = 45,
        SampleSize = 60,
        Method = "survey",
    };

    [Fact]
    public void The_same_measure_found_in_the_same_way_can_be_compared()
    {
        var measure = Assert.Single(MeasureComparison.Of([Whole], [Whole with { Measure = "  pupils WHO know three health careers", Value = 40, Method = "Survey" }]));

        Assert.True(measure.Comparable);
        Assert.Equal((25d, 20d), (measure.Pilot!.Change, measure.RollOut!.Change));
        Assert.Equal(Whole.Measure, measure.Measure);
    }

    public static TheoryData<Outcome?, Outcome?, ComparisonObstacle> Obstacles => new()
    {
        { Whole, null, ComparisonObstacle.OnlyInPilot },
        { null, Whole, ComparisonObstacle.OnlyInRollOut },
        { Whole, Whole with { Unit = "jobs" }, ComparisonObstacle.DifferentUnit },
        { Whole, Whole with { Method = "focus group" }, ComparisonObstacle.DifferentMethod },
        { Whole with { Method = null }, Whole, ComparisonObstacle.UnknownMethod },
        { Whole, Whole with { Value = null }, ComparisonObstacle.NotMeasured },
        { Whole with { Baseline = null }, Whole, ComparisonObstacle.NoBaseline },
        { Whole, Whole with { SampleSize = 4 }, ComparisonObstacle.SmallNumber },
        { Whole with { SampleSize = 1 }, Whole, ComparisonObstacle.SmallNumber },
    };

    [Theory]
    [MemberData(nameof(Obstacles))]
    public void What_stands_in_the_way_is_said(Outcome? pilot, Outcome? rollOut, ComparisonObstacle obstacle)
    {
        var measure = Assert.Single(MeasureComparison.Of(Some(pilot), Some(rollOut)));

        Assert.Equal([obstacle], measure.Obstacles);
        Assert.False(measure.Comparable);
    }

    [Theory]
    [InlineData("%", 45, 4, true)]
    [InlineData("%", 45, 5, false)]
    [InlineData("%", 3, 60, false)]
    [InlineData(null, 3, 60, true)]
    [InlineData(null, 0, 60, false)]
    public void A_figure_over_few_or_of_few_is_withheld_as_a_whole(string? unit, double value, int sampleSize, bool withheld)
    {
        var figure = OutcomeFigure.Of(Whole with { Unit = unit, Value = value, SampleSize = sampleSize });

        Assert.Equal(withheld ? (null, null, null, WithheldReason.SmallNumber) : (20d, value, sampleSize, null), (figure.Baseline, figure.Value, figure.SampleSize, figure.Withheld));
    }

    [Fact]
    public void Of_several_figures_of_a_measure_the_latest_counts() =>
        Assert.Equal(50, Assert.Single(MeasureComparison.Of([Whole with { Value = 50, AsOf = new(2026, 5, 1) }, Whole, Whole with { Value = 1, AsOf = null }], [])).Pilot!.Value);

    private static Outcome[] Some(Outcome? outcome) => outcome is null ? [] : [outcome];
}
