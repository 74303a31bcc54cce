using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Partnerships;

public sealed class UpdateDeliverableTests
{
    private static readonly UpdateDeliverable Update = new(GivenDeliverables.Id);

    /// <summary>Every step an update can take; whatever is not in the table is illegal.</summary>
    private static readonly string[] Steps =
    [
        "DRAFT PROPOSED", "DRAFT DROPPED", "PROPOSED DRAFT", "PROPOSED DEFERRED", "PROPOSED DROPPED",
        "AGREED IN_PROGRESS", "AGREED DELIVERED", "AGREED DEFERRED", "AGREED DROPPED",
        "IN_PROGRESS DELIVERED", "IN_PROGRESS DEFERRED", "IN_PROGRESS DROPPED", "DELIVERED IN_PROGRESS",
        "DEFERRED PROPOSED", "DEFERRED DROPPED",
    ];

    public static TheoryData<DeliverableStatus, DeliverableStatus, bool> Table => [
        .. from before in Enum.GetValues<DeliverableStatus>()
           from after in Enum.GetValues<DeliverableStatus>()
           where before != after
           select new TheoryDataRow<DeliverableStatus, DeliverableStatus, bool>(before, after, Steps.Contains($"{ConstantCase.Of(before)} {ConstantCase.Of(after)}")),
    ];

    [Theory]
    [MemberData(nameof(Table))]
    public void A_deliverable_takes_the_steps_of_its_life_cycle_and_no_others(DeliverableStatus before, DeliverableStatus after, bool legal)
    {
        var decision = GivenDeliverables.Decide(Update with { Status = after, Reason = "Because" }, before);

        if (legal)
            Assert.Equal(after, Given.Written<Deliverable>(decision).Status);
        else
            Assert.Equal(ConstantCase.Of(before), Given.Refused<InvalidState>(decision).State);
    }

    public static TheoryData<DeliverableStatus, DeliverableStatus> Legal => [.. Table.Where(row => row.Data.Item3).Select(row => new TheoryDataRow<DeliverableStatus, DeliverableStatus>(row.Data.Item1, row.Data.Item2))];

    [Theory]
    [MemberData(nameof(Legal))]
    public void Wherever_it_goes_its_days_fit_where_it_stands(DeliverableStatus before, DeliverableStatus after)
    {
        var written = Given.Written<Deliverable>(GivenDeliverables.Decide(Update with { Status = after, Reason = "Because" }, before));

        Assert.Equal(written.Status is DeliverableStatus.Delivered or DeliverableStatus.Evidenced, written.DeliveredOn is not null);
        if (written.Status is DeliverableStatus.Agreed or DeliverableStatus.InProgress or DeliverableStatus.Delivered)
            Assert.True(written is { AgreedByEducationOn: not null, AgreedByHealthOn: not null });
        if (written.Status is DeliverableStatus.Draft or DeliverableStatus.Proposed)
            Assert.True(written is { AgreedByEducationOn: null, AgreedByHealthOn: null });
    }

    [Theory]
    [InlineData(DeliverableStatus.Agreed)]
    [InlineData(DeliverableStatus.InProgress)]
    public void Changing_what_was_agreed_withdraws_the_agreement_and_says_so(DeliverableStatus status)
    {
        UpdateDeliverable[] changes = [Update with { Title = "Other" }, Update with { AcceptanceCriterion = "Other" }, Update with { DueOn = Given.Today.AddDays(1) }];

        Assert.All(changes, change =>
        {
            var decision = Assert.IsType<Decision.Accepted>(GivenDeliverables.Decide(change, status));
            var written = Given.Written<Deliverable>(decision);
            Assert.Equal((DeliverableStatus.Proposed, null, null), (written.Status, written.AgreedByEducationOn, written.AgreedByHealthOn));
            Assert.Single(decision.Warnings);
        });
    }

    [Fact]
    public void What_one_side_had_agreed_to_is_withdrawn_too()
    {
        var half = GivenDeliverables.In(DeliverableStatus.Proposed) with { AgreedByHealthOn = GivenDeliverables.AgreedOn };

        var written = Given.Written<Deliverable>((Update with { Title = "Other" }).Decide(GivenDeliverables.With(half), Given.Occasion));

        Assert.Null(written.AgreedByHealthOn);
    }

    [Fact]
    public void Whoever_answers_for_it_can_change_without_a_new_agreement()
    {
        var person = NodeId.Parse("Person:new", null);
        var state = GivenDeliverables.With(GivenDeliverables.In(DeliverableStatus.Agreed)) with { Named = new Dictionary<NodeId, Document> { [person] = Somebody(person) } };

        var written = Given.Written<Deliverable>((Update with { HealthOwnerId = person }).Decide(state, Given.Occasion));

        Assert.Equal((person, DeliverableStatus.Agreed), (written.HealthOwnerId, written.Status));
        Assert.NotNull(written.AgreedByHealthOn);
    }

    [Fact]
    public void An_owner_who_is_not_there_is_named()
    {
        var nobody = NodeId.Parse("Person:nobody", null);

        Assert.Equal(nobody, Given.Refused<NotFound>(GivenDeliverables.Decide(Update with { EducationOwnerId = nobody }, DeliverableStatus.Draft)).Id);
    }

    [Theory]
    [InlineData(DeliverableStatus.Delivered)]
    [InlineData(DeliverableStatus.Evidenced)]
    [InlineData(DeliverableStatus.Dropped)]
    public void What_is_over_is_not_rewritten(DeliverableStatus status) =>
        Assert.Equal(ConstantCase.Of(status), Given.Refused<InvalidState>(GivenDeliverables.Decide(Update with { Title = "Other" }, status)).State);

    [Fact]
    public void Work_does_not_begin_in_the_step_that_changes_what_was_agreed() =>
        Assert.Equal(
            ["input", "status"],
            Given.Refused<ValidationFailed>(GivenDeliverables.Decide(Update with { Title = "Other", Status = DeliverableStatus.InProgress }, DeliverableStatus.Agreed)).Path);

    [Theory]
    [InlineData(DeliverableStatus.Deferred)]
    [InlineData(DeliverableStatus.Dropped)]
    public void Putting_off_and_giving_up_take_a_reason(DeliverableStatus status) =>
        Assert.Equal(["input", "reason"], Given.Refused<ValidationFailed>(GivenDeliverables.Decide(Update with { Status = status }, DeliverableStatus.Agreed)).Path);

    [Fact]
    public void Days_are_checked()
    {
        Assert.Equal(["input", "dueOn"], Given.Refused<ValidationFailed>(GivenDeliverables.Decide(Update with { DueOn = Given.Today.AddDays(-1) }, DeliverableStatus.Draft)).Path);
        Assert.Equal(
            ["input", "deliveredOn"],
            Given.Refused<ValidationFailed>(GivenDeliverables.Decide(Update with { Status = DeliverableStatus.Delivered, DeliveredOn = Given.Today.AddDays(1) }, DeliverableStatus.Agreed)).Path);
        Assert.Equal(["input", "deliveredOn"], Given.Refused<ValidationFailed>(GivenDeliverables.Decide(Update with { DeliveredOn = Given.Today }, DeliverableStatus.Agreed)).Path);
    }

    [Fact]
    public void A_programme_is_one_of_the_partnerships_own()
    {
        var other = NodeId.Parse("Programme:other", null);

        Assert.Equal(other, Given.Refused<NotFound>(GivenDeliverables.Decide(Update with { ProgrammeId = other }, DeliverableStatus.Draft)).Id);
    }

    private static Person Somebody(NodeId id) =>
        new Person { Id = id, AggregateId = id, Source = Source.User, Name = "New", RoleAccount = false };
}
