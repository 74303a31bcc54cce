using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Programmes;

public sealed class AdvanceProgrammeTests
{
    private static readonly AdvanceProgramme Advance = new(GivenProgramme.Id, ProgrammeDecision.Advance);

    /// <summary>Where each decision leads in each stage; whatever is not in the table is illegal.</summary>
    private static readonly Dictionary<(ProgrammeStage, ProgrammeDecision), ProgrammeStage> Steps = new()
    {
        [(ProgrammeStage.Idea, ProgrammeDecision.Advance)] = ProgrammeStage.CoDesign,
        [(ProgrammeStage.CoDesign, ProgrammeDecision.Advance)] = ProgrammeStage.Pilot,
        [(ProgrammeStage.Pilot, ProgrammeDecision.Advance)] = ProgrammeStage.Evaluating,
        [(ProgrammeStage.Evaluating, ProgrammeDecision.Advance)] = ProgrammeStage.Scaling,
        [(ProgrammeStage.Scaling, ProgrammeDecision.Advance)] = ProgrammeStage.Embedded,
        [(ProgrammeStage.Idea, ProgrammeDecision.Pause)] = ProgrammeStage.Paused,
        [(ProgrammeStage.CoDesign, ProgrammeDecision.Pause)] = ProgrammeStage.Paused,
        [(ProgrammeStage.Pilot, ProgrammeDecision.Pause)] = ProgrammeStage.Paused,
        [(ProgrammeStage.Evaluating, ProgrammeDecision.Pause)] = ProgrammeStage.Paused,
        [(ProgrammeStage.Scaling, ProgrammeDecision.Pause)] = ProgrammeStage.Paused,
        [(ProgrammeStage.Embedded, ProgrammeDecision.Pause)] = ProgrammeStage.Paused,
        [(ProgrammeStage.Paused, ProgrammeDecision.Resume)] = ProgrammeStage.Pilot,
    };

    public static TheoryData<ProgrammeStage, ProgrammeDecision> Table => [
        .. from stage in Enum.GetValues<ProgrammeStage>()
           from decision in Enum.GetValues<ProgrammeDecision>()
           select new TheoryDataRow<ProgrammeStage, ProgrammeDecision>(stage, decision),
    ];

    [Theory]
    [MemberData(nameof(Table))]
    public void A_programme_takes_the_steps_of_its_life_cycle_and_no_others(ProgrammeStage stage, ProgrammeDecision wanted)
    {
        var decision = new AdvanceProgramme(GivenProgramme.Id, wanted) { Reason = "Because" }.Decide(GivenProgramme.In(stage), Given.Occasion);

        if (Steps.TryGetValue((stage, wanted), out var after))
        {
            var written = Given.Written<Programme>(decision);
            Assert.Equal((after, after == ProgrammeStage.Paused ? stage : null), (written.Stage, written.PausedAtStage));
        }
        else
        {
            Assert.Equal(ConstantCase.Of(stage), Given.Refused<InvalidState>(decision).State);
        }
    }

    [Fact]
    public void It_leaves_a_pilot_with_an_outcome_or_what_pupils_said()
    {
        var pilot = GivenProgramme.In(ProgrammeStage.Pilot);

        Assert.Equal("PILOT", Given.Refused<EvidenceMissing>(Advance.Decide(pilot with { Outcomes = [], PupilVoice = [] }, Given.Occasion)).Stage);
        Given.Written<Programme>(Advance.Decide(pilot with { Outcomes = [] }, Given.Occasion));
        Given.Written<Programme>(Advance.Decide(pilot with { PupilVoice = [], Outcomes = [GivenProgramme.Outcome(value: null)] }, Given.Occasion));
    }

    [Fact]
    public void It_leaves_evaluation_with_a_measured_value()
    {
        var evaluating = GivenProgramme.In(ProgrammeStage.Evaluating);

        Assert.Equal("EVALUATING", Given.Refused<EvidenceMissing>(Advance.Decide(evaluating with { Outcomes = [] }, Given.Occasion)).Stage);
        Given.Refused<EvidenceMissing>(Advance.Decide(evaluating with { Outcomes = [GivenProgramme.Outcome(value: null)] }, Given.Occasion));
        Given.Written<Programme>(Advance.Decide(evaluating with { PupilVoice = [] }, Given.Occasion));
    }

    [Fact]
    public void An_idea_begins_only_within_the_focus_limit_or_with_a_reason()
    {
        var full = GivenProgramme.In(ProgrammeStage.Idea) with { Partnership = Given.Partnership with { FocusLimit = 2 }, OthersRunning = 2 };

        var refused = Given.Refused<FocusLimitReached>(Advance.Decide(full, Given.Occasion));
        var accepted = Assert.IsType<Decision.Accepted>((Advance with { OverrideFocusLimitReason = "Funded" }).Decide(full, Given.Occasion));

        Assert.Equal((2, 2), (refused.Limit, refused.Active));
        Assert.Equal("Funded", accepted.Reason);
        Assert.Equal(["The partnership now runs 3 programmes, more than the 2 it agreed to run at once."], accepted.Warnings);
    }

    [Fact]
    public void Reaching_the_limit_warns_and_what_runs_already_does_not_count_twice()
    {
        var partnership = Given.Partnership with { FocusLimit = 2 };
        var begins = GivenProgramme.In(ProgrammeStage.Idea) with { Partnership = partnership, OthersRunning = 1 };
        var runs = GivenProgramme.In(ProgrammeStage.CoDesign) with { Partnership = partnership, OthersRunning = 2 };

        Assert.Equal(["The partnership now runs as many programmes as it agreed to run at once: 2."], Assert.IsType<Decision.Accepted>(Advance.Decide(begins, Given.Occasion)).Warnings);
        Assert.Empty(Assert.IsType<Decision.Accepted>(Advance.Decide(runs, Given.Occasion)).Warnings);
    }

    [Fact]
    public void Resuming_counts_towards_the_focus_limit()
    {
        var full = GivenProgramme.In(ProgrammeStage.Paused) with { Partnership = Given.Partnership with { FocusLimit = 1 }, OthersRunning = 1 };

        Given.Refused<FocusLimitReached>(new AdvanceProgramme(GivenProgramme.Id, ProgrammeDecision.Resume).Decide(full, Given.Occasion));
    }

    [Theory]
    [InlineData(PartnershipStatus.Proposed)]
    [InlineData(PartnershipStatus.Paused)]
    [InlineData(PartnershipStatus.Ended)]
    public void It_goes_on_while_its_partnership_is_active_and_can_always_be_interrupted(PartnershipStatus status)
    {
        var state = GivenProgramme.In(ProgrammeStage.Pilot) with { Partnership = Given.Partnership with { Status = status } };

        Assert.Equal(ConstantCase.Of(status), Given.Refused<InvalidState>(Advance.Decide(state, Given.Occasion)).State);
        Given.Written<Programme>(new AdvanceProgramme(GivenProgramme.Id, ProgrammeDecision.Pause) { Reason = "Because" }.Decide(state, Given.Occasion));
    }

    [Fact]
    public void Interrupting_takes_a_reason_and_says_what_is_still_to_come()
    {
        var pause = new AdvanceProgramme(GivenProgramme.Id, ProgrammeDecision.Pause);
        var state = GivenProgramme.In(ProgrammeStage.Pilot) with { EventsToCome = 3 };

        Assert.Equal(["input", "reason"], Given.Refused<ValidationFailed>(pause.Decide(state, Given.Occasion)).Path);
        Assert.Equal(
            ["3 of its events are still to come; cancel those that will not be held."],
            Assert.IsType<Decision.Accepted>((pause with { Reason = "Winter" }).Decide(state, Given.Occasion)).Warnings);
    }

    [Fact]
    public void A_pilot_without_a_school_warns() =>
        Assert.Equal(
            ["No school takes part yet; enrol one with enrolSchool."],
            Assert.IsType<Decision.Accepted>(Advance.Decide(GivenProgramme.In(ProgrammeStage.CoDesign) with { Participations = [] }, Given.Occasion)).Warnings);

    [Fact]
    public void Where_nobody_kept_when_it_was_interrupted_it_goes_on_in_co_design()
    {
        var paused = GivenProgramme.In(ProgrammeStage.Paused);
        var state = paused with { Programme = paused.Programme with { PausedAtStage = null } };

        Assert.Equal(ProgrammeStage.CoDesign, Given.Written<Programme>(new AdvanceProgramme(GivenProgramme.Id, ProgrammeDecision.Resume).Decide(state, Given.Occasion)).Stage);
    }
}
