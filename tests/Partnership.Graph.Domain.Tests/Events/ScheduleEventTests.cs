using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;
using Partnership.Graph.Domain.Tests.People;

namespace Partnership.Graph.Domain.Tests.Events;

public sealed class ScheduleEventTests
{
    private static readonly ScheduleEvent Schedule = GivenEvents.Schedule;

    [Fact]
    public void An_event_begins_tentative_with_everyone_who_has_a_part_and_what_is_expected()
    {
        var decision = Assert.IsType<Decision.Accepted>(Schedule.Decide(GivenEvents.New, Given.Occasion));
        var planned = GivenEvents.EventOf(decision);

        Assert.Equal((EventStatus.Tentative, 0, IanaZone.London, Source.User), (planned.Status, planned.ScheduleRevision, planned.TimeZone, planned.Source));
        Assert.Equal(
            [(GivenEvents.Host.Id, EventPartyRole.Host), (Given.Hospital, EventPartyRole.Provider), (GivenEvents.Other.Id, EventPartyRole.Invited)],
            GivenEvents.All<EventParty>(decision).Select(party => (party.OrganisationId, party.Role)));
        Assert.All(GivenEvents.All<EventParty>(decision), party => Assert.Equal((planned.StartsAt, planned.Status), (party.StartsAt, party.Status)));
        Assert.Equal([YearGroup.Reception, YearGroup.Year2], Assert.Single(GivenEvents.All<ClinicService>(decision)).YearGroups);
        Assert.Equal([(30, null), (5, null)], GivenEvents.All<Attendance>(decision).Select(count => (count.Planned, count.Actual)));
        Assert.All(decision.Upserts, document => Assert.Equal(planned.Id, document.AggregateId));
        Assert.Empty(decision.Warnings);
    }

    public static TheoryData<string, ScheduleEvent, string[]> Wrong => new()
    {
        { "is over", Schedule with { Date = Given.Today.AddDays(-1) }, ["date"] },
        { "began an hour ago", Schedule with { Date = Given.Today, StartTime = new TimeOnly(8, 0) }, ["date"] },
        { "begins at this moment", Schedule with { Date = Given.Today }, ["date"] },
        { "is years ahead", Schedule with { Date = Given.Today.AddYears(4) }, ["date"] },
        { "is before all instants there are", Schedule with { Date = DateOnly.MinValue, TimeZone = IanaZone.Parse("Asia/Tokyo", null) }, ["date"] },
        { "is after all instants there are", Schedule with { Date = DateOnly.MaxValue, StartTime = new TimeOnly(22, 0), EndTime = new TimeOnly(23, 0), TimeZone = IanaZone.Parse("America/New_York", null) }, ["date"] },
        { "ends when it begins", Schedule with { EndTime = new TimeOnly(9, 0) }, ["endTime"] },
        { "ends before it begins", Schedule with { EndTime = new TimeOnly(8, 59) }, ["endTime"] },
        { "begins in the hour the spring change skips", Schedule with { Date = new DateOnly(2027, 3, 28), StartTime = new TimeOnly(1, 30) }, ["startTime"] },
        { "ends in the hour the spring change skips", Schedule with { Date = new DateOnly(2027, 3, 28), StartTime = new TimeOnly(0, 30), EndTime = new TimeOnly(1, 0) }, ["endTime"] },
        { "has no name", Schedule with { Name = " " }, ["name"] },
        { "has no venue", Schedule with { Venue = "" }, ["venue"] },
        { "takes nobody", Schedule with { Capacity = 0 }, ["planned", "capacity"] },
        { "expects more than can take part", Schedule with { Capacity = 34 }, ["planned"] },
        { "is at a place of work", Schedule with { HostId = Given.Hospital, ProviderIds = [] }, ["hostId", "planned.0.schoolId"] },
        { "has one organisation twice", Schedule with { InvitedIds = [Given.Hospital] }, ["providerIds.0", "invitedIds.0"] },
        { "has the host invited", Schedule with { InvitedIds = [GivenEvents.Host.Id] }, ["invitedIds.0"] },
        { "names nobody's organisation", Schedule with { ProviderIds = [NodeId.Parse("NhsTrust:XXX", null)] }, ["NOT_FOUND"] },
        { "offers nothing", Schedule with { Services = [] }, ["services"] },
        { "offers the same twice", Schedule with { Services = [new(ClinicOffer.Flu), new(ClinicOffer.Flu)] }, ["services.1.offer"] },
        { "does not say what it offers", Schedule with { Services = [new(ClinicOffer.Other)] }, ["services.0.description"] },
        { "is for a year the schools do not have", Schedule with { Services = [new(ClinicOffer.Hpv) { YearGroups = [YearGroup.Year6, YearGroup.Year8] }] }, ["services.0.yearGroups.1"] },
        { "counts parents by year", Schedule with { Planned = [new(Audience.Parents, 3) { YearGroup = YearGroup.Year1 }] }, ["planned.0.yearGroup"] },
        { "counts less than nobody", Schedule with { Planned = [new(Audience.Staff, -1)] }, ["planned.0.count"] },
        { "counts the same people twice", Schedule with { Planned = [new(Audience.Staff, 1), new(Audience.Staff, 2)] }, ["planned.1"] },
        { "counts at a school without a part", Schedule with { InvitedIds = [], Planned = [new(Audience.Staff, 1) { SchoolId = GivenEvents.Other.Id }] }, ["planned.0.schoolId"] },
        { "counts a year its school does not have", Schedule with { Planned = [new(Audience.Pupils, 1) { SchoolId = GivenEvents.Host.Id, YearGroup = YearGroup.Year7 }] }, ["planned.0.yearGroup"] },
        { "offers services at a fair", Schedule with { Kind = EventKind.HealthFair }, ["services"] },
        { "is a visit to a school", Schedule with { Kind = EventKind.CareersVisit, Services = null }, ["hostId"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void What_breaks_a_rule_is_refused_where_it_stands(string what, ScheduleEvent command, string[] paths) =>
        Assert.Equal((what, string.Join(' ', paths.Order(StringComparer.Ordinal))), (what, string.Join(' ', GivenPeople.Paths(command.Decide(GivenEvents.New, Given.Occasion)).Order(StringComparer.Ordinal))));

    [Fact]
    public void Of_far_too_much_no_more_is_looked_at_than_is_kept()
    {
        var much = Schedule with
        {
            InvitedIds = [.. Enumerable.Repeat(GivenEvents.Other.Id, 5_000)],
            Services = [.. Enumerable.Repeat(new PlannedService(ClinicOffer.Other), 5_000)],
            Planned = [.. Enumerable.Repeat(new Counted(Audience.Staff, 1), 5_000)],
        };

        Assert.InRange(Assert.IsType<Decision.Refused>(much.Decide(GivenEvents.New, Given.Occasion)).Reasons.Count, 3, 500);
    }

    [Fact]
    public void A_time_that_does_not_exist_is_named_with_the_one_clocks_go_to() => Assert.Equal(
        "'startTime' is 01:30, which clocks in Europe/London do not show on 2027-03-28: they go forward to 02:00. Give 02:00 or a later time, or an earlier one that exists.",
        Given.Refused<ValidationFailed>((Schedule with { Date = new DateOnly(2027, 3, 28), StartTime = new TimeOnly(1, 30) }).Decide(GivenEvents.New, Given.Occasion)).Message);

    [Fact]
    public void A_time_that_comes_twice_is_taken_the_first_time_and_said()
    {
        var decision = Assert.IsType<Decision.Accepted>((Schedule with { Date = new DateOnly(2026, 10, 25), StartTime = new TimeOnly(1, 30) }).Decide(GivenEvents.New, Given.Occasion));

        Assert.Equal(new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), GivenEvents.EventOf(decision).StartsAt);
        Assert.Equal(["On 2026-10-25 clocks in Europe/London go back and show 01:30 twice; the first is meant.", "2026-10-25 is a Sunday."], decision.Warnings);
    }

    [Fact]
    public void Another_zone_has_its_own_clock_changes()
    {
        var inNewYork = Schedule with { TimeZone = IanaZone.Parse("America/New_York", null), Date = new DateOnly(2027, 3, 14), StartTime = new TimeOnly(2, 30) };

        Assert.Equal(["startTime"], GivenPeople.Paths(inNewYork.Decide(GivenEvents.New, Given.Occasion)));
        Assert.IsType<Decision.Accepted>((inNewYork with { TimeZone = null }).Decide(GivenEvents.New, Given.Occasion));
    }

    public static TheoryData<string, EventState, string> Around => new()
    {
        { "partnership ended", GivenEvents.New with { Partnership = Given.Partnership with { Status = PartnershipStatus.Ended } }, "INVALID_STATE" },
        { "partnership paused", GivenEvents.New with { Partnership = Given.Partnership with { Status = PartnershipStatus.Paused } }, "INVALID_STATE" },
        { "no partnership", GivenEvents.New with { Partnership = null }, "NOT_FOUND" },
        { "programme stopped", GivenEvents.New with { Programme = GivenEvents.Programme with { Stage = ProgrammeStage.Stopped } }, "INVALID_STATE" },
        { "programme paused", GivenEvents.New with { Programme = GivenEvents.Programme with { Stage = ProgrammeStage.Paused } }, "INVALID_STATE" },
        { "programme of another partnership", GivenEvents.New with { Programme = GivenEvents.Programme with { PartnershipId = NodeId.Parse("Partnership:two", null) } }, "programmeId" },
        { "no programme", GivenEvents.New with { Programme = null }, "NOT_FOUND" },
        { "host closed", HostIs(GivenEvents.Host with { Status = OrganisationStatus.Closed }), "hostId" },
        { "host closes on the day", HostIs(GivenEvents.Host with { Status = OrganisationStatus.Closing, ClosedOn = GivenEvents.Day }), "hostId" },
        { "host closes the day before", HostIs(GivenEvents.Host with { ClosedOn = GivenEvents.Day.AddDays(-1) }), "hostId" },
        { "host opens the day after", HostIs(GivenEvents.Host with { Status = OrganisationStatus.Proposed, OpenedOn = GivenEvents.Day.AddDays(1) }), "hostId" },
    };

    [Theory]
    [MemberData(nameof(Around))]
    public void What_is_over_holds_no_events(string what, EventState state, string expected) =>
        Assert.Equal((what, expected), (what, Assert.Single(GivenPeople.Paths(Schedule.Decide(state, Given.Occasion)))));

    [Fact]
    public void A_school_that_closes_after_the_event_is_worth_a_warning() => Assert.Equal(
        ["Goldsmith Primary Academy is proposed to close on 2026-07-02."],
        Assert.IsType<Decision.Accepted>(Schedule.Decide(HostIs(GivenEvents.Host with { Status = OrganisationStatus.Closing, ClosedOn = GivenEvents.Day.AddDays(1) }), Given.Occasion)).Warnings);

    [Fact]
    public void An_organisation_from_outside_and_a_taken_hall_are_worth_a_warning()
    {
        var state = GivenEvents.New with
        {
            Related = new HashSet<NodeId> { GivenEvents.Host.Id, Given.Hospital },
            OthersAtHost =
            [
                GivenEvents.Clinic with { Id = NodeId.Parse("Event:assembly", null), Name = "Assembly", StartTime = new TimeOnly(11, 30), EndTime = new TimeOnly(13, 0), Venue = "MAIN  hall" },
                GivenEvents.Clinic with { Id = NodeId.Parse("Event:later", null), StartTime = new TimeOnly(12, 0), EndTime = new TimeOnly(13, 0) },
                GivenEvents.Clinic with { Id = NodeId.Parse("Event:elsewhere", null), Venue = "Library" },
            ],
        };

        Assert.Equal(
            ["Rivers Primary Academy neither belongs to the partnership nor takes part in the programme.", "Assembly is at MAIN  hall from 11:30 to 13:00 that day."],
            Assert.IsType<Decision.Accepted>(Schedule.Decide(state, Given.Occasion)).Warnings);
    }

    [Theory]
    [InlineData(3, 11, YearGroup.Nursery, true)]
    [InlineData(3, 11, YearGroup.Year6, true)]
    [InlineData(3, 11, YearGroup.Year7, false)]
    [InlineData(4, 11, YearGroup.Nursery, false)]
    [InlineData(4, 11, YearGroup.Reception, true)]
    [InlineData(11, 16, YearGroup.Year6, false)]
    [InlineData(11, 16, YearGroup.Year11, true)]
    [InlineData(11, 16, YearGroup.Year12, false)]
    [InlineData(11, 18, YearGroup.Year13, true)]
    [InlineData(null, null, YearGroup.Year9, true)]
    public void A_school_teaches_the_year_groups_of_its_ages(int? lowest, int? highest, YearGroup year, bool teaches) =>
        Assert.Equal(teaches, Schedule with { Services = [new(ClinicOffer.Flu) { YearGroups = [year] }], InvitedIds = [], Planned = [] } is var command
            && command.Decide(HostIs(GivenEvents.Host with { LowestAge = lowest, HighestAge = highest }), Given.Occasion) is Decision.Accepted);

    private static EventState HostIs(School host) => GivenEvents.New with { Organisations = GivenEvents.Known(host, GivenEvents.Other, GivenEvents.Hospital) };
}
