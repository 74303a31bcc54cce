using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.People;

public sealed class SetAwayTests
{
    private static readonly SetAway Away = new(GivenPeople.Id, [GivenPeople.Days(22, 26)]);

    [Fact]
    public void Absences_take_the_place_of_those_not_over_and_stand_in_order()
    {
        var role = GivenPeople.Coordinates with { Away = [GivenPeople.Days(1, 5), GivenPeople.Days(16, 17), GivenPeople.Days(20, 21)] };
        var command = Away with { Away = [GivenPeople.Days(25, 26), GivenPeople.Days(15, 18)] };

        Assert.Equal([GivenPeople.Days(1, 5), GivenPeople.Days(15, 18), GivenPeople.Days(25, 26)], Given.Written<RoleAssignment>(command.Decide(GivenPeople.State(role), Given.Occasion)).Away);
        Assert.Equal([GivenPeople.Days(1, 5)], Given.Written<RoleAssignment>((Away with { Away = [] }).Decide(GivenPeople.State(role), Given.Occasion)).Away);
    }

    public static TheoryData<string, Absence[], string[]> Wrong => new()
    {
        { "shares days with another", [GivenPeople.Days(20, 24), GivenPeople.Days(24, 26)], ["away.1"] },
        { "the same twice", [GivenPeople.Days(20, 24), GivenPeople.Days(20, 24)], ["away.1"] },
        { "one inside another", [GivenPeople.Days(20, 28), GivenPeople.Days(22, 23)], ["away.1"] },
        { "ends before it begins", [GivenPeople.Days(24, 20)], ["away.0.until"] },
        { "is over", [GivenPeople.Days(10, 15)], ["away.0.until"] },
        { "is too long", [new Absence { From = Given.Today, Until = Given.Today.AddDays(400) }], ["away.0.until"] },
        { "a year that cannot be meant", [new Absence { From = new DateOnly(2226, 6, 20), Until = new DateOnly(2226, 6, 21) }], ["away.0.from"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_absence_that_cannot_be_is_refused(string what, Absence[] absences, string[] paths) =>
        Assert.Equal((what, string.Join(' ', paths)), (what, string.Join(' ', GivenPeople.Paths((Away with { Away = absences }).Decide(GivenPeople.State(GivenPeople.Coordinates), Given.Occasion)))));

    [Fact]
    public void Neighbouring_absences_do_not_share_a_day() =>
        Assert.IsType<Decision.Accepted>((Away with { Away = [GivenPeople.Days(20, 21), GivenPeople.Days(22, 23)] }).Decide(GivenPeople.State(GivenPeople.Coordinates), Given.Occasion));

    [Fact]
    public void An_absence_does_not_reach_back_into_one_that_is_over()
    {
        var role = GivenPeople.Coordinates with { Away = [GivenPeople.Days(10, 14)] };

        Assert.Equal(["away"], GivenPeople.Paths((Away with { Away = [GivenPeople.Days(14, 20)] }).Decide(GivenPeople.State(role), Given.Occasion)));
    }

    [Fact]
    public void A_deputy_is_neither_the_person_nor_away_then_nor_unknown()
    {
        var state = GivenPeople.State(GivenPeople.Coordinates) with { RolesOfDeputy = [GivenPeople.Coordinates with { PersonId = GivenPeople.ColleagueId, Away = [GivenPeople.Days(26, 30)] }] };

        Assert.Equal(["deputyId"], GivenPeople.Paths((Away with { DeputyId = GivenPeople.Id }).Decide(state, Given.Occasion)));
        Assert.Equal(["deputyId"], GivenPeople.Paths((Away with { DeputyId = GivenPeople.ColleagueId }).Decide(state, Given.Occasion)));
        Assert.Equal(["NOT_FOUND"], GivenPeople.Paths((Away with { DeputyId = GivenPeople.School.Id }).Decide(state, Given.Occasion)));
        Assert.Equal(GivenPeople.ColleagueId, Given.Written<RoleAssignment>((Away with { Away = [GivenPeople.Days(22, 25)], DeputyId = GivenPeople.ColleagueId }).Decide(state, Given.Occasion)).DeputyId);
    }

    [Fact]
    public void Nobody_to_stand_in_is_worth_a_warning()
    {
        Assert.Single(Assert.IsType<Decision.Accepted>(Away.Decide(GivenPeople.State(GivenPeople.Coordinates), Given.Occasion)).Warnings);
        Assert.Empty(Assert.IsType<Decision.Accepted>(Away.Decide(GivenPeople.State(GivenPeople.Coordinates with { DeputyId = GivenPeople.ColleagueId }), Given.Occasion)).Warnings);
    }

    [Fact]
    public void All_roles_that_are_not_over_are_meant_unless_some_are_named()
    {
        var other = GivenPeople.Coordinates with { Id = NodeId.Parse("RoleAssignment:b", null), Role = Role.Lead };
        var over = GivenPeople.Coordinates with { Id = NodeId.Parse("RoleAssignment:c", null), Until = Given.Today.AddDays(-1) };
        var state = GivenPeople.State(GivenPeople.Coordinates, other, over);

        Assert.Equal([GivenPeople.RoleId, other.Id], Assert.IsType<Decision.Accepted>(Away.Decide(state, Given.Occasion)).Upserts.Select(role => role.Id));
        Assert.Equal(other.Id, Given.Written<RoleAssignment>((Away with { RoleIds = [other.Id] }).Decide(state, Given.Occasion)).Id);
        Assert.Equal(["roleIds.0", "NOT_FOUND"], GivenPeople.Paths((Away with { RoleIds = [over.Id, NodeId.Parse("RoleAssignment:d", null)] }).Decide(state, Given.Occasion)));
        Assert.Equal(["personId"], GivenPeople.Paths(Away.Decide(GivenPeople.State(over), Given.Occasion)));
    }

    public static TheoryData<string, bool, bool, bool> Givers => new()
    {
        // who, names a deputy, for a role of the giver's own scope, may
        { "the person", true, false, true },
        { "a coordinator of the person's school", false, false, true },
        { "a coordinator of the person's school", true, true, true },
        { "a coordinator of the person's school", true, false, false },
        { "somebody else", false, true, false },
    };

    [Theory]
    [MemberData(nameof(Givers))]
    public void Nobody_becomes_deputy_of_more_than_is_theirs_to_give(string who, bool namesDeputy, bool ownScope, bool may)
    {
        var role = GivenPeople.Coordinates with { ScopeId = ownScope ? GivenPeople.School.Id : Given.Trust };
        var caller = new Caller
        {
            Actor = who,
            Access = AccessLevel.Coordinator,
            PersonId = who == "the person" ? GivenPeople.Id : GivenPeople.ColleagueId,
            Roles = who == "a coordinator of the person's school" ? [GivenPeople.Coordinates] : [],
        };

        Assert.Equal(may, (namesDeputy ? Away with { DeputyId = GivenPeople.ColleagueId } : Away).MayBeGivenBy(caller, GivenPeople.State(role)));
    }
}
