using Partnership.Graph.Domain.Analytics;

namespace Partnership.Graph.Domain.Tests.Analytics;

public sealed class ReachTests
{
    private static readonly ReachKey Year4 = new() { YearGroup = YearGroup.Year4 };
    private static readonly ReachKey Year5 = new() { YearGroup = YearGroup.Year5 };

    [Fact]
    public void Head_counts_of_one_key_are_one_group_in_the_order_of_keys_with_what_is_not_known_last()
    {
        var reach = Reach.Of([Row(new(), 7), Row(Year5, 10), Row(Year4, 20), Row(Year5, 30)]);

        Assert.Equal([Year4, Year5, new()], reach.Groups.Select(group => group.Key));
        Assert.Equal([20, 40, 7], reach.Groups.Select(group => group.Figures.Came.Value));
        Assert.Equal(67, reach.Total.Came.Value);
    }

    [Fact]
    public void The_rate_is_that_of_published_numbers_only()
    {
        var reach = Reach.Of([Row(Year4, 3) with { Expected = 10 }, Row(Year5, 30) with { Expected = 40 }]);

        Assert.All(reach.Groups, group => Assert.Null(group.Figures.AttendanceRate));
        Assert.Equal([10, 40], reach.Groups.Select(group => group.Figures.Expected.Value));
        Assert.Equal(33.0 / 50, reach.Total.AttendanceRate);
    }

    [Fact]
    public void The_made_up_part_is_counted_in_head_counts_not_in_people()
    {
        var reach = Reach.Of([Row(Year4, 20) with { Illustrative = 1 }, Row(Year4, 30)]);

        Assert.Equal(new Proportion(1, 2), reach.Total.Illustrative);
    }

    private static ReachRow Row(ReachKey key, int came) => new(key, came, came, HeadCounts: 1, Illustrative: 0);
}
