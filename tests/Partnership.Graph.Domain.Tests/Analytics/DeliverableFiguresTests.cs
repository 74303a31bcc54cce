using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Domain.Tests.Analytics;

public sealed class DeliverableFiguresTests
{
    private static readonly DateOnly Today = new(2026, 6, 16);
    private static readonly DateOnly Passed = Today.AddDays(-10);
    private static readonly DateOnly Ahead = Today.AddDays(10);

    [Fact]
    public void Each_figure_has_its_own_denominator()
    {
        var figures = FiguresOf(
        [
            .. Enumerable.Repeat(Deliverable(DeliverableStatus.Evidenced, Passed, agreed: true, delivered: Passed), 3),
            .. Enumerable.Repeat(Deliverable(DeliverableStatus.Delivered, Passed, agreed: true, delivered: Passed.AddDays(1)), 2),
            Deliverable(DeliverableStatus.Delivered, Ahead, agreed: true),
            .. Enumerable.Repeat(Deliverable(DeliverableStatus.InProgress, Passed, agreed: true) with { Source = Source.Illustrative }, 4),
            .. Enumerable.Repeat(Deliverable(DeliverableStatus.Draft, Ahead), 5),
            .. Enumerable.Repeat(Deliverable(DeliverableStatus.Dropped, Passed, agreed: true), 6),
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
    public void What_is_due_today_is_not_overdue() =>
        Assert.Equal(new Proportion(0, 1), FiguresOf([Deliverable(DeliverableStatus.Agreed, Today)]).Overdue);

    [Fact]
    public void Counts_of_two_parts_are_those_of_the_whole()
    {
        Deliverable[] one = [Deliverable(DeliverableStatus.Evidenced, Passed, agreed: true, delivered: Passed), Deliverable(DeliverableStatus.Dropped, Passed)];
        Deliverable[] other = [Deliverable(DeliverableStatus.Deferred, Passed), Deliverable(DeliverableStatus.Delivered, Ahead)];

        Assert.Equal(CountsOf([.. one, .. other]), CountsOf(one) + CountsOf(other));
    }

    [Fact]
    public void Of_nothing_there_is_no_share() => Assert.Null(DeliverableFigures.Of(DeliverableCounts.None).Delivered.Share);

    private static DeliverableFigures FiguresOf(Deliverable[] deliverables) => DeliverableFigures.Of(CountsOf(deliverables));

    private static DeliverableCounts CountsOf(Deliverable[] deliverables) =>
        DeliverableCounts.Of(deliverables.Length, [.. DeliverableCounts.Sums(Today).Select(sum => deliverables.Sum(sum.Compile())!.Value).Select(sum => (long)sum)]);

    private static Deliverable Deliverable(DeliverableStatus status, DateOnly due, bool agreed = false, DateOnly? delivered = null) => new()
    {
        Id = NodeId.Of(nameof(Deliverable), "1"),
        AggregateId = NodeId.Of(nameof(Partnership), "1"),
        Source = Source.User,
        PartnershipId = NodeId.Of(nameof(Partnership), "1"),
        Title = "A report",
        AcceptanceCriterion = "Both sides say so",
        DueOn = due,
        Status = status,
        AgreedByEducationOn = agreed ? due.AddDays(-30) : null,
        AgreedByHealthOn = agreed ? due.AddDays(-20) : null,
        DeliveredOn = delivered,
    };
}
