using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Programmes;

public sealed class CarryOverParticipationTests
{
    private static readonly DateOnly Converted = new(2026, 9, 1);
    private static readonly NodeId School = GivenProgramme.SchoolId;
    private static readonly NodeId Successor = GivenProgramme.OtherSchoolId;
    private static readonly CarryOverParticipation CarryOver = new(GivenProgramme.Id, School, Successor);

    [Fact]
    public void The_school_takes_part_until_the_day_before_and_its_successor_from_the_day_of_the_change()
    {
        var written = Carried(CarryOver.Decide(State(new DateOnly(2026, 1, 10), until: new DateOnly(2027, 7, 1)), Given.Occasion));

        Assert.Equal(
            [(School, new DateOnly(2026, 1, 10), new DateOnly(2026, 8, 31)), (Successor, Converted, new DateOnly(2027, 7, 1))],
            written.Select(each => (each.SchoolId, each.From!.Value, each.Until!.Value)));
        Assert.All(written, each => Assert.Equal((ParticipationRole.Lead, Source.User), (each.Role, each.Source)));
        Assert.NotEqual(written[0].Id, written[1].Id);
    }

    [Fact]
    public void What_began_after_the_change_never_was_the_schools()
    {
        var written = Assert.Single(Carried(CarryOver.Decide(State(new DateOnly(2026, 10, 1)), Given.Occasion)));

        Assert.Equal((NodeId.Of(nameof(Participation), "one"), Successor, new DateOnly(2026, 10, 1)), (written.Id, written.SchoolId, written.From!.Value));
    }

    [Fact]
    public void Every_time_from_the_day_on_is_carried_over_and_earlier_ones_stay()
    {
        var state = State(new DateOnly(2026, 1, 10), until: new DateOnly(2026, 12, 31));
        state = state with
        {
            Participations =
            [
                .. state.Participations,
                GivenProgramme.Participation("before", School, new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31)),
                GivenProgramme.Participation("after", School, new DateOnly(2027, 1, 10)),
            ],
        };

        var written = Carried(CarryOver.Decide(state, Given.Occasion));

        Assert.DoesNotContain(written, each => each.Id.Key == "before");
        Assert.Equal([new DateOnly(2026, 9, 1), new DateOnly(2027, 1, 10)], written.Where(each => each.SchoolId == Successor).Select(each => each.From!.Value));
    }

    [Fact]
    public void Another_day_may_be_given_and_without_any_it_is_today()
    {
        var given = Carried((CarryOver with { From = new DateOnly(2026, 9, 5) }).Decide(State(new DateOnly(2026, 1, 10)), Given.Occasion));
        var unknown = Carried(CarryOver.Decide(State(new DateOnly(2026, 1, 10), on: null), Given.Occasion));

        Assert.Equal(new DateOnly(2026, 9, 5), given[1].From);
        Assert.Equal(Given.Today, unknown[1].From);
    }

    [Fact]
    public void A_school_that_came_after_through_others_counts_too()
    {
        var between = NodeId.Parse("School:900009", null);
        var state = State(new DateOnly(2026, 1, 10)) with { Lineage = SchoolLineage.Of(School, [Link(School, between, new DateOnly(2020, 1, 1)), Link(between, Successor, Converted)], at: null) };

        Assert.Equal(2, Carried(CarryOver.Decide(state, Given.Occasion)).Count);
    }

    [Fact]
    public void Events_that_still_name_the_school_are_pointed_out()
    {
        var state = State(new DateOnly(2026, 1, 10)) with { EventsOfSchool = 2 };

        Assert.Equal(["2 events of the programme still to come name School:149751: carry each over as well."], Assert.IsType<Decision.Accepted>(CarryOver.Decide(state, Given.Occasion)).Warnings);
    }

    public static TheoryData<string, CarryOverParticipation, ProgrammeState, string> Wrong => new()
    {
        { "a school that the register does not say came after it", CarryOver, State(new DateOnly(2026, 1, 10)) with { Lineage = SchoolLineage.Of(School, [], at: null) }, "successorId" },
        { "a school the other way round", CarryOver, State(new DateOnly(2026, 1, 10)) with { Lineage = SchoolLineage.Of(School, [Link(Successor, School, Converted)], at: null) }, "successorId" },
        { "a school that does not take part any more", CarryOver, State(new DateOnly(2026, 1, 10), until: new DateOnly(2026, 8, 31)), "schoolId" },
        { "a successor that takes part already", CarryOver, WithSuccessor(new DateOnly(2026, 6, 1), until: null), "successorId" },
        { "a day before the successor opens", CarryOver with { From = new DateOnly(2012, 8, 31) }, State(new DateOnly(2010, 1, 10)), "from" },
        { "a day of another century", CarryOver with { From = new DateOnly(1812, 8, 31) }, State(new DateOnly(2010, 1, 10)), "from" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_carried_over_is_refused_where_it_stands(string what, CarryOverParticipation command, ProgrammeState state, string field)
    {
        var refused = Assert.IsType<Decision.Refused>(command.Decide(state, Given.Occasion)).Reasons.OfType<ValidationFailed>().Select(reason => reason.Path[1]);

        Assert.Contains((what, field), refused.Select(path => (what, path)));
    }

    [Fact]
    public void A_successor_that_took_part_before_does_not_stand_in_the_way() =>
        Assert.Equal(2, Carried(CarryOver.Decide(WithSuccessor(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)), Given.Occasion)).Count);

    [Fact]
    public void A_stopped_programme_a_closed_successor_and_one_that_is_not_there_are_refused()
    {
        var state = State(new DateOnly(2026, 1, 10));

        Assert.Equal("STOPPED", Given.Refused<InvalidState>(CarryOver.Decide(state with { Programme = GivenProgramme.In(ProgrammeStage.Stopped).Programme }, Given.Occasion)).State);
        Assert.Equal("CLOSED", Given.Refused<InvalidState>(CarryOver.Decide(state with { Named = new Dictionary<NodeId, Document> { [Successor] = GivenProgramme.School(OrganisationStatus.Closed) } }, Given.Occasion)).State);
        Assert.Equal(Successor, Given.Refused<NotFound>(CarryOver.Decide(state with { Named = new Dictionary<NodeId, Document>() }, Given.Occasion)).Id);
    }

    private static IReadOnlyList<Participation> Carried(Decision decision) => [.. Assert.IsType<Decision.Accepted>(decision).Upserts.Cast<Participation>()];

    private static ProgrammeState WithSuccessor(DateOnly from, DateOnly? until)
    {
        var state = State(new DateOnly(2026, 1, 10));
        return state with { Participations = [.. state.Participations, GivenProgramme.Participation("two", Successor, from, until)] };
    }

    private static ProgrammeState State(DateOnly from, DateOnly? until = null) => State(from, Converted, until);

    private static ProgrammeState State(DateOnly from, DateOnly? on, DateOnly? until = null) => GivenProgramme.In(ProgrammeStage.Pilot) with
    {
        Participations = [GivenProgramme.Participation("one", School, from, until) with { Role = ParticipationRole.Lead }],
        Lineage = SchoolLineage.Of(School, [Link(School, Successor, on)], at: null),
    };

    private static SchoolLink Link(NodeId before, NodeId after, DateOnly? on) => new()
    {
        Id = SchoolLink.IdOf(Urn.Parse(before.Key, null), Urn.Parse(after.Key, null)),
        AggregateId = after,
        Source = Source.Gias,
        PredecessorId = before,
        SuccessorId = after,
        Kind = SchoolLinkKind.Succession,
        On = on,
    };
}
