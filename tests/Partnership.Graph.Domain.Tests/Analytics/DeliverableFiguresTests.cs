using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Domain.Tests.Analytics;

public sealed class DeliverableFiguresTests
{
    [Fact]
    public void Each_figure_has_its_own_denominator()
    {
        var figures = DeliverableFigures.Of(
        [
            new(new() { Status = DeliverableStatus.Evidenced, IsAgreed = true, HasDeliveryDay = true, IsInTime = true, IsPastDue = true }, 3),
            new(new() { Status = DeliverableStatus.Delivered, IsAgreed = true, HasDeliveryDay = true, IsPastDue = true }, 2),
            new(new() { Status = DeliverableStatus.Delivered, IsAgreed = true }, 1),
            new(new() { Status = DeliverableStatus.InProgress, IsAgreed = true, IsPastDue = true, Source = Source.Illustrative }, 4),
            new(new() { Status = DeliverableStatus.Draft }, 5),
            new(new() { Status = DeliverableStatus.Dropped, IsAgreed = true, IsPastDue = true }, 6),
        ]);

        Assert.Equal(new Proportion(10, 15), figures.Agreed);
        Assert.Equal(new Proportion(6, 15), figures.Delivered);
        Assert.Equal(new Proportion(3, 5), figures.InTime);
        Assert.Equal(new Proportion(3, 6), figures.Evidenced);
        Assert.Equal(new Proportion(4, 9), figures.Overdue);
        Assert.Equal(new Proportion(6, 21), figures.Dropped);
        Assert.Equal(new Proportion(4, 21), figures.Illustrative);
    }

    [Fact]
    public void Of_nothing_there_is_no_share() => Assert.Null(DeliverableFigures.Of([]).Delivered.Share);
}
