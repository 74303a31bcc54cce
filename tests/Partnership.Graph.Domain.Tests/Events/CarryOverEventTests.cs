using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Tests.Decisions;

namespace Partnership.Graph.Domain.Tests.Events;

public sealed class CarryOverEventTests
{
    private static readonly School Successor = GivenEvents.Host with { Id = NodeId.Parse("School:150001", null), Urn = Urn.Parse("150001", null), Name = "Goldsmith Academy" };
    private static readonly CarryOverEvent OfHost = new(GivenEvents.Clinic.Id, GivenEvents.Host.Id, Successor.Id);
    private static readonly CarryOverEvent OfGuest = new(GivenEvents.Clinic.Id, GivenEvents.Other.Id, Successor.Id);

    [Fact]
    public void The_successor_hosts_in_its_place_and_the_people_expected_are_its_own()
    {
        var decision = Assert.IsType<Decision.Accepted>((OfHost with { Reason = " Became an academy " }).Decide(State(GivenEvents.Host.Id), Given.Occasion));

        var (after, count) = (GivenEvents.EventOf(decision), Assert.Single(GivenEvents.All<Attendance>(decision)));
        Assert.Equal((Successor.Id, 0, GivenEvents.Clinic.Date, GivenEvents.Clinic.Venue), (after.HostId, after.ScheduleRevision, after.Date, after.Venue));
        Assert.Equal((Successor.Id, EventPartyRole.Host), (Assert.Single(GivenEvents.All<EventParty>(decision)).OrganisationId, GivenEvents.All<EventParty>(decision)[0].Role));
        Assert.Equal((Successor.Id, 30, YearGroup.Year2), (count.SchoolId!.Value, count.Planned!.Value, count.YearGroup!.Value));
        Assert.Equal([EventParty.IdOf(GivenEvents.Clinic.Id, GivenEvents.Host.Id).Value, "Attendance:a"], decision.Removals.Select(id => id.Value));
        Assert.Equal("Became an academy", decision.Reason);
    }

    [Fact]
    public void A_school_that_is_invited_is_replaced_and_the_host_stays()
    {
        var decision = OfGuest.Decide(State(GivenEvents.Other.Id), Given.Occasion);

        Assert.Equal(GivenEvents.Host.Id, GivenEvents.EventOf(decision).HostId);
        Assert.Equal((Successor.Id, EventPartyRole.Invited), (Assert.Single(GivenEvents.All<EventParty>(decision)).OrganisationId, GivenEvents.All<EventParty>(decision)[0].Role));
        Assert.Empty(GivenEvents.All<Attendance>(decision));
    }

    public static TheoryData<string, CarryOverEvent, EventState, string> Wrong => new()
    {
        { "a school that the register does not say came after it", OfHost, State(GivenEvents.Host.Id) with { Lineage = null }, "successorId" },
        { "a school without a part", OfHost with { SchoolId = NodeId.Parse("School:900009", null) }, State(NodeId.Parse("School:900009", null)), "schoolId" },
        { "a successor with a part", OfHost, With(EventParty.Of(GivenEvents.Clinic, Successor.Id, EventPartyRole.Invited)), "successorId" },
        { "a successor that opens later", OfHost, Knowing(Successor with { OpenedOn = GivenEvents.Day.AddDays(1) }), "successorId" },
        { "a successor that has closed", OfHost, Knowing(Successor with { Status = OrganisationStatus.Closed }), "successorId" },
        { "a reason without end", OfHost with { Reason = new string('x', 2001) }, State(GivenEvents.Host.Id), "reason" },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_cannot_be_carried_over_is_refused_where_it_stands(string what, CarryOverEvent command, EventState state, string field) =>
        Assert.Equal((what, field), (what, Given.Refused<ValidationFailed>(command.Decide(state, Given.Occasion)).Path[1]));

    [Theory]
    [InlineData(EventStatus.Cancelled)]
    [InlineData(EventStatus.Completed)]
    public void An_event_that_is_over_stays_as_it_was(EventStatus status) =>
        Assert.Equal(ConstantCase.Of(status), Given.Refused<InvalidState>(OfHost.Decide(State(GivenEvents.Host.Id, GivenEvents.Clinic with { Status = status }), Given.Occasion)).State);

    [Fact]
    public void An_event_that_has_begun_stays_as_it_was() =>
        Given.Refused<InvalidState>(OfHost.Decide(State(GivenEvents.Host.Id), GivenEvents.At(2026, 7, 1, 8)));

    [Fact]
    public void A_successor_that_is_not_there_is_refused() =>
        Assert.Equal(Successor.Id, Given.Refused<NotFound>(OfHost.Decide(State(GivenEvents.Host.Id) with { Organisations = GivenEvents.New.Organisations }, Given.Occasion)).Id);

    private static EventState State(NodeId school, Event? happening = null) => GivenEvents.State(happening) with
    {
        Organisations = GivenEvents.Known(GivenEvents.Host, GivenEvents.Other, GivenEvents.Hospital, Successor),
        Lineage = SchoolLineage.Of(
            school,
            [
                new SchoolLink
                {
                    Id = SchoolLink.IdOf(Urn.Parse(school.Key, null), Successor.Urn), AggregateId = Successor.Id, Source = Source.Gias, PredecessorId = school, SuccessorId = Successor.Id, Kind = SchoolLinkKind.Succession,
                },
            ],
            at: null),
    };

    private static EventState With(EventParty party) => State(GivenEvents.Host.Id) with { Parties = [.. GivenEvents.State().Parties, party] };

    private static EventState Knowing(School successor) =>
        State(GivenEvents.Host.Id) with { Organisations = GivenEvents.Known(GivenEvents.Host, GivenEvents.Other, GivenEvents.Hospital, successor) };
}
