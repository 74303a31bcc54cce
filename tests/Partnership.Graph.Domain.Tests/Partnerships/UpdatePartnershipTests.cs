using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Partnerships;

public sealed class UpdatePartnershipTests
{
    private static readonly UpdatePartnership Update = new(Given.PartnershipId);

    /// <summary>Every step there is; whatever is not in the table is illegal.</summary>
    private static readonly (PartnershipStatus From, PartnershipStatus To)[] Steps =
    [
        (PartnershipStatus.Proposed, PartnershipStatus.Active),
        (PartnershipStatus.Proposed, PartnershipStatus.Ended),
        (PartnershipStatus.Active, PartnershipStatus.Paused),
        (PartnershipStatus.Active, PartnershipStatus.Ended),
        (PartnershipStatus.Paused, PartnershipStatus.Active),
        (PartnershipStatus.Paused, PartnershipStatus.Ended),
    ];

    public static TheoryData<PartnershipStatus, PartnershipStatus, bool> Table => [
        .. from before in Enum.GetValues<PartnershipStatus>()
           from after in Enum.GetValues<PartnershipStatus>()
           where before != after
           select new TheoryDataRow<PartnershipStatus, PartnershipStatus, bool>(before, after, Steps.Contains((before, after))),
    ];

    [Theory]
    [MemberData(nameof(Table))]
    public void A_partnership_takes_the_steps_of_its_life_cycle_and_no_others(PartnershipStatus before, PartnershipStatus after, bool legal)
    {
        var state = Given.State(Given.Partnership with { Status = before, EndedOn = before == PartnershipStatus.Ended ? Given.Today : null });

        var decision = (Update with { Status = after, Reason = "Because" }).Decide(state, Given.Occasion);

        if (legal)
            Assert.Equal(after, Given.Written<Partnership>(decision).Status);
        else
            Assert.Equal(ConstantCase.Of(before), Given.Refused<InvalidState>(decision).State);
    }

    [Fact]
    public void What_is_left_out_stays_and_what_is_null_is_taken_away()
    {
        var state = Given.State(Given.Partnership with { Summary = "Long", FocusLimit = 2 });

        var after = Given.Written<Partnership>((Update with { Summary = null }).Decide(state, Given.Occasion));

        Assert.Equal((null, 2, "One", Source.User, Given.Today), (after.Summary, after.FocusLimit, after.Name, after.Source, after.AsOf));
    }

    [Fact]
    public void One_that_ends_has_a_last_day_and_a_reason()
    {
        var ended = Update with { Status = PartnershipStatus.Ended, Reason = " Done " };

        Assert.Equal(Given.Today, Given.Written<Partnership>(ended.Decide(Given.State(), Given.Occasion)).EndedOn);
        Assert.Equal("Done", Assert.IsType<Decision.Accepted>(ended.Decide(Given.State(), Given.Occasion)).Reason);
        Assert.Equal(["input", "reason"], Given.Refused<ValidationFailed>((ended with { Reason = " " }).Decide(Given.State(), Given.Occasion)).Path);
        Assert.Equal(["input", "endedOn"], Given.Refused<ValidationFailed>((ended with { EndedOn = new DateOnly(2022, 12, 31) }).Decide(Given.State(), Given.Occasion)).Path);
    }

    [Fact]
    public void One_that_has_ended_is_not_changed_any_more() =>
        Given.Refused<InvalidState>((Update with { Name = "New" }).Decide(Given.State(Given.Partnership with { Status = PartnershipStatus.Ended }), Given.Occasion));

    [Fact]
    public void One_becomes_active_with_a_member_on_each_side_and_an_area_and_begins_that_day()
    {
        var proposed = Given.Partnership with { Status = PartnershipStatus.Proposed, StartedOn = null };
        var activate = Update with { Status = PartnershipStatus.Active };

        Assert.Equal(Given.Today, Given.Written<Partnership>(activate.Decide(Given.State(proposed), Given.Occasion)).StartedOn);
        Assert.Contains("HEALTH", Given.Refused<ValidationFailed>(activate.Decide(Given.State(proposed) with { Members = [Given.Member("e", Given.Trust, Side.Education)] }, Given.Occasion)).Message, StringComparison.Ordinal);
        Assert.Equal(["input", "areas"], Given.Refused<ValidationFailed>(activate.Decide(Given.State(proposed with { Areas = [] }), Given.Occasion)).Path);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void A_focus_limit_is_1_to_100(int limit) =>
        Assert.Equal(["input", "focusLimit"], Given.Refused<ValidationFailed>((Update with { FocusLimit = limit }).Decide(Given.State(), Given.Occasion)).Path);

    [Fact]
    public void Everything_that_is_wrong_is_said_at_once()
    {
        var decision = (Update with { Name = "", Summary = new string('x', 2_001), StartedOn = Given.Today.AddDays(1), EndedOn = Given.Today }).Decide(Given.State(), Given.Occasion);

        Assert.Equal(
            ["name", "summary", "startedOn", "endedOn"],
            Assert.IsType<Decision.Refused>(decision).Reasons.Cast<ValidationFailed>().Select(reason => reason.Path[1]));
    }
}
