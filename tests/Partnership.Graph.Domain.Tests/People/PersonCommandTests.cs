using Partnership.Graph.Domain.Authority;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.People;

public sealed class PersonCommandTests
{
    private static readonly CreatePerson Create = new(" Cy ") { WorkEmail = EmailAddress.Parse("CY@example.org", null), OrganisationId = GivenPeople.School.Id };
    private static readonly PersonState Nobody = GivenPeople.State() with { Person = null };

    [Fact]
    public void A_person_begins_an_aggregate_without_roles()
    {
        var decision = Assert.IsType<Decision.Accepted>(Create.Decide(Nobody, Given.Occasion));
        var person = Given.Written<Person>(decision);

        Assert.Equal(("Cy", "cy@example.org", GivenPeople.School.Id, Source.User, Given.Today), (person.Name, person.WorkEmail?.Value, person.OrganisationId, person.Source, person.AsOf));
        Assert.Equal((person.Id, person.Id), (person.AggregateId, decision.SubjectId));
        Assert.Empty(decision.Warnings);
    }

    [Fact]
    public void Whoever_cannot_be_written_to_is_added_with_a_warning() =>
        Assert.Single(Assert.IsType<Decision.Accepted>((Create with { WorkEmail = null }).Decide(Nobody, Given.Occasion)).Warnings);

    [Fact]
    public void Two_people_do_not_have_one_address()
    {
        var taken = Nobody with { WithAddress = [GivenPeople.Bo] };

        Assert.Equal(["workEmail"], GivenPeople.Paths(Create.Decide(taken, Given.Occasion)));
        Assert.Equal(["workEmail"], GivenPeople.Paths((new UpdatePerson(GivenPeople.Id) { WorkEmail = GivenPeople.Bo.WorkEmail }).Decide(GivenPeople.State() with { WithAddress = [GivenPeople.Bo] }, Given.Occasion)));
        Assert.IsType<Decision.Accepted>((new UpdatePerson(GivenPeople.Id) { WorkEmail = GivenPeople.Ann.WorkEmail }).Decide(GivenPeople.State() with { WithAddress = [GivenPeople.Ann] }, Given.Occasion));
    }

    [Fact]
    public void The_organisation_is_there_and_works()
    {
        var closed = Nobody with { Named = GivenPeople.Known(GivenPeople.School with { Status = OrganisationStatus.Closed }) };

        Assert.Equal(["organisationId"], GivenPeople.Paths(Create.Decide(closed, Given.Occasion)));
        Assert.Equal(["NOT_FOUND"], GivenPeople.Paths(Create.Decide(Nobody with { Named = GivenPeople.Known() }, Given.Occasion)));
        Assert.Equal(["NOT_FOUND"], GivenPeople.Paths((Create with { OrganisationId = GivenPeople.ColleagueId }).Decide(Nobody with { Named = GivenPeople.Known(GivenPeople.Bo) }, Given.Occasion)));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \t")]
    public void A_person_has_a_name(string name)
    {
        Assert.Equal(["name"], GivenPeople.Paths((Create with { Name = name }).Decide(Nobody, Given.Occasion)));
        Assert.Equal(["name"], GivenPeople.Paths((new UpdatePerson(GivenPeople.Id) { Name = name }).Decide(GivenPeople.State(), Given.Occasion)));
    }

    [Fact]
    public void What_is_left_out_of_a_person_stays_and_what_is_null_is_taken_away()
    {
        var after = Given.Written<Person>((new UpdatePerson(GivenPeople.Id) { OrganisationId = null, JobTitle = "Nurse" }).Decide(GivenPeople.State(), Given.Occasion));

        Assert.Equal(("Ann", "Nurse", null, "ann@example.org"), (after.Name, after.JobTitle, after.OrganisationId, after.WorkEmail?.Value));
    }

    public static TheoryData<AccessLevel, bool, bool, bool> Takeover => new()
    {
        // access, changes the address, the person coordinates something, may
        { AccessLevel.Coordinator, true, false, true },
        { AccessLevel.Coordinator, false, true, true },
        { AccessLevel.Coordinator, true, true, false },
        { AccessLevel.Administrator, true, true, true },
    };

    [Theory]
    [MemberData(nameof(Takeover))]
    public void Nobody_takes_the_place_of_a_coordinator_by_changing_the_address_of_the_account(AccessLevel access, bool changesAddress, bool coordinates, bool may)
    {
        var caller = new Caller { Actor = "somebody", Access = access, Roles = [GivenPeople.Coordinates] };
        var command = new UpdatePerson(GivenPeople.Id) { WorkEmail = changesAddress ? EmailAddress.Parse("mine@example.org", null) : GivenPeople.Ann.WorkEmail };

        Assert.Equal(may, command.MayBeGivenBy(caller, coordinates ? GivenPeople.State(GivenPeople.Coordinates) : GivenPeople.State()));
    }
}
