using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Programmes;

public sealed class ProgrammeCommandTests
{
    private static readonly CreateProgramme Create = new(Given.PartnershipId, " Eyes ", Area.Prevention, ["See well"]);
    private static readonly StopProgramme Stop = new(GivenProgramme.Id, " Money ", " Ask sooner ");
    private static readonly EnrolSchool Enrol = new(GivenProgramme.Id, GivenProgramme.OtherSchoolId);
    private static readonly WithdrawSchool Withdraw = new(GivenProgramme.Id, GivenProgramme.SchoolId);

    public static TheoryData<ProgrammeStage> Stages => [.. Enum.GetValues<ProgrammeStage>()];

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_programme_begins_as_an_idea_or_in_co_design(ProgrammeStage stage)
    {
        var decision = (Create with { Stage = stage }).Decide(New(), Given.Occasion);

        if (stage is ProgrammeStage.Idea or ProgrammeStage.CoDesign)
        {
            var written = Given.Written<Programme>(decision);
            Assert.Equal(("Eyes", stage, stage == ProgrammeStage.CoDesign ? Given.Today : null, Source.User), (written.Name, written.Stage, written.StartedOn, written.Source));
        }
        else
        {
            Assert.Equal(["input", "stage"], Given.Refused<ValidationFailed>(decision).Path);
        }
    }

    [Fact]
    public void The_focus_limit_stops_what_begins_in_co_design_and_not_an_idea()
    {
        var full = New() with { Partnership = Given.Partnership with { FocusLimit = 1 }, Running = 1 };
        var begin = Create with { Stage = ProgrammeStage.CoDesign };

        Given.Written<Programme>(Create.Decide(full, Given.Occasion));
        Given.Refused<FocusLimitReached>(begin.Decide(full, Given.Occasion));
        Assert.Equal("Funded", Assert.IsType<Decision.Accepted>((begin with { OverrideFocusLimitReason = "Funded" }).Decide(full, Given.Occasion)).Reason);
    }

    [Theory]
    [InlineData(PartnershipStatus.Paused)]
    [InlineData(PartnershipStatus.Ended)]
    public void A_partnership_that_is_not_at_work_begins_nothing(PartnershipStatus status) =>
        Assert.Equal(ConstantCase.Of(status), Given.Refused<InvalidState>(Create.Decide(New() with { Partnership = Given.Partnership with { Status = status } }, Given.Occasion)).State);

    [Fact]
    public void What_a_programme_says_of_itself_is_checked()
    {
        var predecessor = NodeId.Parse("Programme:nobody", null);

        Assert.Equal(["input", "area"], Given.Refused<ValidationFailed>((Create with { Area = Area.WorkforceDevelopment }).Decide(New(), Given.Occasion)).Path);
        Assert.Equal(["input", "aims"], Given.Refused<ValidationFailed>((Create with { Aims = [] }).Decide(New(), Given.Occasion)).Path);
        Assert.Equal(["input", "aims", "1"], Given.Refused<ValidationFailed>((Create with { Aims = ["A", " "] }).Decide(New(), Given.Occasion)).Path);
        Assert.Equal(["input", "startedOn"], Given.Refused<ValidationFailed>((Create with { StartedOn = Given.Today.AddDays(1) }).Decide(New(), Given.Occasion)).Path);
        Assert.Equal(predecessor, Given.Refused<NotFound>((Create with { PredecessorId = predecessor }).Decide(New(), Given.Occasion)).Id);
    }

    [Theory]
    [MemberData(nameof(Stages))]
    public void A_programme_is_stopped_once_with_its_reason_and_learning(ProgrammeStage stage)
    {
        var decision = Stop.Decide(GivenProgramme.In(stage), Given.Occasion);

        if (stage == ProgrammeStage.Stopped)
        {
            Assert.Equal("STOPPED", Given.Refused<InvalidState>(decision).State);
        }
        else
        {
            var written = Assert.IsType<Programme>(Assert.IsType<Decision.Accepted>(decision).Upserts[0]);
            Assert.Equal((ProgrammeStage.Stopped, null, new ProgrammeStop { On = Given.Today, Reason = "Money", Learning = "Ask sooner" }), (written.Stage, written.PausedAtStage, written.Stopped));
        }
    }

    [Fact]
    public void The_schools_of_a_programme_that_is_stopped_take_part_until_that_day()
    {
        var over = GivenProgramme.Participation("over", GivenProgramme.OtherSchoolId, from: null, until: Given.Today.AddDays(-30));
        var toCome = GivenProgramme.Participation("to-come", GivenProgramme.OtherSchoolId, from: Given.Today.AddDays(30));
        var running = GivenProgramme.In(ProgrammeStage.Pilot);
        var state = running with { Participations = [.. running.Participations, over, toCome] };

        var accepted = Assert.IsType<Decision.Accepted>((Stop with { On = Given.Today.AddDays(-1) }).Decide(state, Given.Occasion));

        Assert.Equal([(running.Participations[0].Id, (DateOnly?)Given.Today.AddDays(-1))], accepted.Upserts.OfType<Participation>().Select(each => (each.Id, each.Until)));
        Assert.Equal([toCome.Id], accepted.Removals);
    }

    [Fact]
    public void Stopping_takes_a_reason_a_learning_and_a_day_since_it_began()
    {
        var pilot = GivenProgramme.In(ProgrammeStage.Pilot);

        Assert.Equal(["input", "reason"], Given.Refused<ValidationFailed>((Stop with { Reason = " " }).Decide(pilot, Given.Occasion)).Path);
        Assert.Equal(["input", "learning"], Given.Refused<ValidationFailed>((Stop with { Learning = "" }).Decide(pilot, Given.Occasion)).Path);
        Assert.Equal(["input", "on"], Given.Refused<ValidationFailed>((Stop with { On = Given.Today.AddDays(1) }).Decide(pilot, Given.Occasion)).Path);
        Assert.Equal(["input", "on"], Given.Refused<ValidationFailed>((Stop with { On = new DateOnly(2025, 12, 31) }).Decide(pilot, Given.Occasion)).Path);
    }

    [Fact]
    public void A_school_takes_part_from_a_day_on()
    {
        var written = Given.Written<Participation>(Enrol.Decide(GivenProgramme.In(ProgrammeStage.Pilot), Given.Occasion));

        Assert.Equal((GivenProgramme.OtherSchoolId, ParticipationRole.Participant, Given.Today, null, Source.User), (written.SchoolId, written.Role, written.From, written.Until, written.Source));
    }

    [Fact]
    public void A_school_that_has_closed_is_refused_and_one_that_is_closing_warns()
    {
        var pilot = GivenProgramme.In(ProgrammeStage.Pilot);

        Assert.Equal("CLOSED", Given.Refused<InvalidState>(Enrol.Decide(WithSchool(OrganisationStatus.Closed), Given.Occasion)).State);
        Assert.Single(Assert.IsType<Decision.Accepted>(Enrol.Decide(WithSchool(OrganisationStatus.Closing), Given.Occasion)).Warnings);
        Assert.Equal(GivenProgramme.OtherSchoolId, Given.Refused<NotFound>(Enrol.Decide(pilot with { Named = new Dictionary<NodeId, Document>() }, Given.Occasion)).Id);

        ProgrammeState WithSchool(OrganisationStatus status) => pilot with { Named = new Dictionary<NodeId, Document> { [GivenProgramme.OtherSchoolId] = GivenProgramme.School(status) } };
    }

    [Fact]
    public void A_school_takes_part_once_at_a_time_and_not_before_it_opens()
    {
        var pilot = GivenProgramme.In(ProgrammeStage.Pilot);
        var twice = pilot with { Participations = [GivenProgramme.Participation("one", GivenProgramme.OtherSchoolId, from: null)] };
        var again = pilot with { Participations = [GivenProgramme.Participation("one", GivenProgramme.OtherSchoolId, from: null, until: Given.Today.AddDays(-1))] };

        Assert.Equal(["input", "schoolId"], Given.Refused<ValidationFailed>(Enrol.Decide(twice, Given.Occasion)).Path);
        Given.Written<Participation>(Enrol.Decide(again, Given.Occasion));
        Assert.Equal(["input", "from"], Given.Refused<ValidationFailed>((Enrol with { From = new DateOnly(2012, 8, 31) }).Decide(pilot, Given.Occasion)).Path);
    }

    [Fact]
    public void A_programme_that_was_stopped_takes_no_schools() =>
        Assert.Equal("STOPPED", Given.Refused<InvalidState>(Enrol.Decide(GivenProgramme.In(ProgrammeStage.Stopped), Given.Occasion)).State);

    [Fact]
    public void A_school_is_withdrawn_with_its_last_day()
    {
        var pilot = GivenProgramme.In(ProgrammeStage.Pilot);

        Assert.Equal(Given.Today, Given.Written<Participation>(Withdraw.Decide(pilot, Given.Occasion)).Until);
        Assert.Equal(["input", "until"], Given.Refused<ValidationFailed>((Withdraw with { Until = new DateOnly(2026, 1, 9) }).Decide(pilot, Given.Occasion)).Path);
        Assert.Equal(["input", "schoolId"], Given.Refused<ValidationFailed>((Withdraw with { SchoolId = GivenProgramme.OtherSchoolId }).Decide(pilot, Given.Occasion)).Path);
    }

    [Fact]
    public void An_outcome_has_a_figure_and_its_day()
    {
        var record = new RecordOutcome(GivenProgramme.Id, " Days lost ") { Value = 3 };
        var state = GivenProgramme.In(ProgrammeStage.Pilot);

        var written = Given.Written<Outcome>(record.Decide(state, Given.Occasion));

        Assert.Equal(("Days lost", 3.0, Given.Today, Source.User), (written.Measure, written.Value, written.AsOf, written.Source));
        Assert.Equal(["input", "value"], Given.Refused<ValidationFailed>((record with { Value = null }).Decide(state, Given.Occasion)).Path);
        Assert.Equal(["input", "value"], Given.Refused<ValidationFailed>((record with { Value = double.PositiveInfinity }).Decide(state, Given.Occasion)).Path);
        Assert.Equal(["input", "sampleSize"], Given.Refused<ValidationFailed>((record with { SampleSize = 0 }).Decide(state, Given.Occasion)).Path);
        Assert.Equal(["input", "asOf"], Given.Refused<ValidationFailed>((record with { AsOf = Given.Today.AddDays(1) }).Decide(state, Given.Occasion)).Path);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Themes_of_fewer_than_five_pupils_are_not_kept(int? pupils, bool kept)
    {
        var record = new RecordPupilVoice(GivenProgramme.Id, "How was it?", "survey", ["Good"]) { SampleSize = pupils };

        var decision = record.Decide(GivenProgramme.In(ProgrammeStage.Pilot), Given.Occasion);

        if (kept)
            Assert.Equal((Given.Today, pupils), (Given.Written<PupilVoice>(decision).HeldOn, Given.Written<PupilVoice>(decision).SampleSize));
        else
            Assert.Equal(["input", "sampleSize"], Given.Refused<ValidationFailed>(decision).Path);
    }

    private static NewProgrammeState New() => new() { Partnership = Given.Partnership, Scopes = new HashSet<NodeId> { Given.PartnershipId } };
}
