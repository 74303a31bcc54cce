using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;
using Partnership.Graph.Domain.Tests.Events;

namespace Partnership.Graph.Domain.Tests.People;

public sealed class AssignRoleTests
{
    private static readonly Programme Programme = new()
    {
        Id = NodeId.Parse("Programme:one", null),
        AggregateId = NodeId.Parse("Programme:one", null),
        Source = Source.User,
        Name = "One",
        PartnershipId = Given.PartnershipId,
        Area = Area.Prevention,
        Aims = [],
        Stage = ProgrammeStage.Pilot,
    };

    private static readonly Event Clinic = TestEvents.Clinic(new DateOnly(2026, 7, 1), new TimeOnly(9, 0), new TimeOnly(12, 0));
    private static readonly Document[] Scopes = [GivenPeople.School, Given.Partnership, Programme, Clinic, GivenPeople.Bo];

    /// <summary>What each role can be for; whatever is not in the table it cannot.</summary>
    private static readonly Dictionary<Role, string[]> Allowed = new()
    {
        [Role.Coordinator] = ["School", "Partnership", "Programme", "Event"],
        [Role.Lead] = ["School", "Partnership", "Programme", "Event"],
        [Role.Adviser] = ["School", "Partnership", "Programme", "Event"],
        [Role.Sponsor] = ["School", "Partnership", "Programme"],
        [Role.ChiefExecutive] = ["School"],
        [Role.Clinician] = ["School", "Programme", "Event"],
        [Role.ChampionTrainer] = ["School", "Programme", "Event"],
    };

    public static TheoryData<Role, string, bool> Table =>
        [.. from role in Enum.GetValues<Role>() from scope in Scopes select new TheoryDataRow<Role, string, bool>(role, scope.Id.Value, Allowed[role].Contains(scope.Id.TypeName))];

    [Theory]
    [MemberData(nameof(Table))]
    public void A_role_is_for_what_it_can_be_for_and_nothing_else(Role role, string scope, bool allowed)
    {
        var decision = new AssignRole(GivenPeople.Id, role, NodeId.Parse(scope, null)).Decide(State(), Given.Occasion);

        if (allowed)
            Assert.Equal((role, scope, Given.Today, null), (Given.Written<RoleAssignment>(decision).Role, Given.Written<RoleAssignment>(decision).ScopeId.Value, Given.Written<RoleAssignment>(decision).From, Given.Written<RoleAssignment>(decision).Until));
        else
            Assert.Equal(["scopeId"], GivenPeople.Paths(decision));
    }

    public static TheoryData<string, Document, string> Ended => new()
    {
        { "partnership", Given.Partnership with { Status = PartnershipStatus.Ended }, "INVALID_STATE" },
        { "programme", Programme with { Stage = ProgrammeStage.Stopped }, "INVALID_STATE" },
        { "cancelled event", Clinic with { Status = EventStatus.Cancelled }, "INVALID_STATE" },
        { "completed event", Clinic with { Status = EventStatus.Completed }, "INVALID_STATE" },
        { "closed school", GivenPeople.School with { Status = OrganisationStatus.Closed }, "scopeId" },
        { "school that closed", GivenPeople.School with { Status = OrganisationStatus.Closing, ClosedOn = new DateOnly(2026, 6, 15) }, "scopeId" },
    };

    [Theory]
    [MemberData(nameof(Ended))]
    public void Nobody_takes_up_a_role_in_what_is_over(string what, Document scope, string expected) =>
        Assert.Equal((what, expected), (what, Assert.Single(GivenPeople.Paths(new AssignRole(GivenPeople.Id, Role.Coordinator, scope.Id).Decide(State(scope), Given.Occasion)))));

    [Theory]
    [InlineData("2026-06-01", null, "from")]
    [InlineData("2026-06-01", "2026-12-01", "from")]
    [InlineData(null, "2025-08-31", "until")]
    [InlineData("2026-07-01", "2026-06-30", "until")]
    public void Days_are_in_order_and_a_role_is_not_held_twice_at_once(string? from, string? until, string path)
    {
        var command = new AssignRole(GivenPeople.Id, Role.Coordinator, GivenPeople.School.Id) { From = Day(from), Until = Day(until) };
        var held = path == "from" ? new[] { GivenPeople.Coordinates } : [];

        Assert.Equal([path], GivenPeople.Paths(command.Decide(State() with { Roles = held }, Given.Occasion)));
    }

    [Fact]
    public void A_role_that_ended_can_be_taken_up_again_the_day_after()
    {
        var held = GivenPeople.Coordinates with { Until = Given.Today.AddDays(-1) };

        Assert.IsType<Decision.Accepted>(new AssignRole(GivenPeople.Id, Role.Coordinator, GivenPeople.School.Id).Decide(State() with { Roles = [held] }, Given.Occasion));
        Assert.IsType<Decision.Accepted>(new AssignRole(GivenPeople.Id, Role.Lead, GivenPeople.School.Id).Decide(State() with { Roles = [GivenPeople.Coordinates] }, Given.Occasion));
    }

    [Fact]
    public void A_role_for_an_event_holds_on_its_day()
    {
        var command = new AssignRole(GivenPeople.Id, Role.Clinician, Clinic.Id);

        Assert.Equal(["until"], GivenPeople.Paths((command with { Until = Clinic.Date.AddDays(-1) }).Decide(State(), Given.Occasion)));
        Assert.Equal(["from"], GivenPeople.Paths((command with { From = Clinic.Date.AddDays(1) }).Decide(State(), Given.Occasion)));
    }

    [Fact]
    public void A_deputy_is_somebody_else_who_is_there()
    {
        var command = new AssignRole(GivenPeople.Id, Role.Coordinator, GivenPeople.School.Id);

        Assert.Equal(["deputyId"], GivenPeople.Paths((command with { DeputyId = GivenPeople.Id }).Decide(State(), Given.Occasion)));
        Assert.Equal(["NOT_FOUND"], GivenPeople.Paths((command with { DeputyId = NodeId.Parse("Person:nobody", null) }).Decide(State(), Given.Occasion)));
        Assert.Equal(GivenPeople.ColleagueId, Given.Written<RoleAssignment>((command with { DeputyId = GivenPeople.ColleagueId }).Decide(State(), Given.Occasion)).DeputyId);
    }

    [Fact]
    public void A_coordinator_who_cannot_be_written_to_is_worth_a_warning()
    {
        var silent = State() with { Person = GivenPeople.Ann with { WorkEmail = null } };

        Assert.Single(Assert.IsType<Decision.Accepted>(new AssignRole(GivenPeople.Id, Role.Coordinator, GivenPeople.School.Id).Decide(silent, Given.Occasion)).Warnings);
    }

    [Fact]
    public void A_role_ends_today_or_later_and_once()
    {
        var end = new EndRole(GivenPeople.RoleId);
        var state = State() with { Roles = [GivenPeople.Coordinates] };

        Assert.Equal(Given.Today, Given.Written<RoleAssignment>(end.Decide(state, Given.Occasion)).Until);
        Assert.Equal(["until"], GivenPeople.Paths((end with { Until = Given.Today.AddDays(-1) }).Decide(state, Given.Occasion)));
        Assert.Equal("ENDED", Given.Refused<InvalidState>(end.Decide(State() with { Roles = [GivenPeople.Coordinates with { Until = Given.Today.AddDays(-1) }] }, Given.Occasion)).State);
        Assert.Equal(["NOT_FOUND"], GivenPeople.Paths(end.Decide(State(), Given.Occasion)));
        Assert.Equal(["until", "until"], GivenPeople.Paths((end with { Until = new DateOnly(2025, 8, 31) }).Decide(state, Given.Occasion)));
    }

    private static PersonState State(params Document[] scopes) =>
        GivenPeople.State() with { Named = GivenPeople.Known([.. scopes, .. Scopes.Where(scope => scopes.All(other => other.Id != scope.Id))]) };

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", null);
}
