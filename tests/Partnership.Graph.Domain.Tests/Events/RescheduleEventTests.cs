using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;
using Partnership.Graph.Domain.Tests.People;

namespace Partnership.Graph.Domain.Tests.Events;

public sealed class RescheduleEventTests
{
    private static readonly RescheduleEvent Move = new(GivenEvents.Clinic.Id);

    [Fact]
    public void A_move_raises_the_revision_and_takes_every_copy_along()
    {
        // Into the next school year: the term of the head-counts is another.
        var decision = Assert.IsType<Decision.Accepted>((Move with { Date = new DateOnly(2026, 9, 9), StartTime = new TimeOnly(13, 0), Reason = " Hall flooded " }).Decide(GivenEvents.State(), Given.Occasion));
        var moved = GivenEvents.EventOf(decision);

        Assert.Equal((1, new TimeOnly(13, 0), new TimeOnly(16, 0), EventStatus.Tentative), (moved.ScheduleRevision, moved.StartTime, moved.EndTime, moved.Status));
        Assert.Equal("Hall flooded", decision.Reason);
        Assert.Equal(3, GivenEvents.All<EventParty>(decision).Count);
        Assert.All(GivenEvents.All<EventParty>(decision), party => Assert.Equal(new DateTimeOffset(2026, 9, 9, 12, 0, 0, TimeSpan.Zero), party.StartsAt));
        Assert.Equal(2, GivenEvents.All<Attendance>(decision).Count);
        Assert.All(GivenEvents.All<Attendance>(decision), count => Assert.Equal((moved.Date, "2026.Autumn"), (count.Date, count.Term)));
    }

    public static TheoryData<string, RescheduleEvent, int> Moves => new()
    {
        { "nothing", Move, 0 },
        { "to where it is", Move with { Date = GivenEvents.Day, StartTime = new TimeOnly(9, 0), EndTime = new TimeOnly(12, 0), Venue = " Main hall ", HostId = GivenEvents.Host.Id, Reason = "None" }, 0 },
        { "another day", Move with { Date = GivenEvents.Day.AddDays(1) }, 1 },
        { "an earlier day", Move with { Date = Given.Today.AddDays(1) }, 1 },
        { "an earlier start", Move with { StartTime = new TimeOnly(8, 30), EndTime = new TimeOnly(12, 0) }, 1 },
        { "another end", Move with { EndTime = new TimeOnly(12, 30) }, 1 },
        { "another venue", Move with { Venue = "Gym" }, 1 },
        { "another host", Move with { HostId = GivenEvents.Other.Id }, 1 },
        { "another zone", Move with { TimeZone = IanaZone.Parse("Europe/Dublin", null) }, 1 },
    };

    [Theory]
    [MemberData(nameof(Moves))]
    public void Only_another_time_or_place_is_a_move(string what, RescheduleEvent command, int revision)
    {
        var state = GivenEvents.State() with { Attendance = [] };
        var decision = Assert.IsType<Decision.Accepted>(command.Decide(state, Given.Occasion));

        Assert.Equal((what, revision), (what, GivenEvents.All<Event>(decision).SingleOrDefault()?.ScheduleRevision ?? 0));
    }

    public static TheoryData<string, RescheduleEvent, EventState, string[]> Wrong => new()
    {
        { "into the past", Move with { Date = Given.Today.AddDays(-1) }, GivenEvents.State(), ["date"] },
        { "into the hour the spring change skips", Move with { Date = new DateOnly(2027, 3, 28), StartTime = new TimeOnly(1, 15) }, GivenEvents.State(), ["startTime"] },
        { "to an end before the start", Move with { EndTime = new TimeOnly(8, 0) }, GivenEvents.State(), ["endTime"] },
        { "to a start so late that it would end the next day", Move with { StartTime = new TimeOnly(22, 0) }, GivenEvents.State(), ["endTime"] },
        { "to nowhere", Move with { Venue = " " }, GivenEvents.State(), ["venue"] },
        { "to a hospital", Move with { HostId = Given.Hospital }, GivenEvents.State() with { Attendance = [] }, ["hostId"] },
        { "away from the school whose people are counted", Move with { HostId = GivenEvents.Other.Id }, GivenEvents.State(), ["hostId"] },
        { "to a school that is not there", Move with { HostId = NodeId.Parse("School:100000", null) }, GivenEvents.State() with { Attendance = [] }, ["NOT_FOUND"] },
        { "to a day by which the host has closed", Move with { Date = new DateOnly(2026, 9, 2) }, HostCloses(new DateOnly(2026, 8, 31)), ["hostId"] },
        { "in a programme that is paused", Move with { Venue = "Gym" }, GivenEvents.State() with { Programme = GivenEvents.Programme with { Stage = ProgrammeStage.Paused } }, ["INVALID_STATE"] },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void An_event_is_not_moved_where_it_could_not_be_planned(string what, RescheduleEvent command, EventState state, string[] paths) =>
        Assert.Equal((what, string.Join(' ', paths)), (what, string.Join(' ', GivenPeople.Paths(command.Decide(state, Given.Occasion)))));

    [Fact]
    public void An_event_that_has_begun_is_not_moved_any_more()
    {
        var decision = (Move with { Date = GivenEvents.Day.AddDays(7) }).Decide(GivenEvents.State(GivenEvents.Clinic with { Status = EventStatus.Confirmed }), GivenEvents.At(2026, 7, 1, 8));

        Assert.Equal("CONFIRMED", Given.Refused<InvalidState>(decision).State);
    }

    [Fact]
    public void A_new_host_takes_the_part_of_the_old_one_and_gives_up_its_own()
    {
        var state = GivenEvents.State() with { Attendance = [] };
        var decision = Assert.IsType<Decision.Accepted>((Move with { HostId = GivenEvents.Other.Id }).Decide(state, Given.Occasion));

        Assert.Equal([(GivenEvents.Other.Id, EventPartyRole.Host), (Given.Hospital, EventPartyRole.Provider)], GivenEvents.All<EventParty>(decision).Select(party => (party.OrganisationId, party.Role)));
        Assert.Equal([state.Parties[0].Id], decision.Removals);
    }

    [Fact]
    public void Each_move_counts()
    {
        var once = GivenEvents.EventOf((Move with { Venue = "Gym" }).Decide(GivenEvents.State(), Given.Occasion));
        var back = GivenEvents.EventOf((Move with { Venue = "Main hall" }).Decide(GivenEvents.State(once), Given.Occasion));

        Assert.Equal(("Main hall", 2), (back.Venue, back.ScheduleRevision));
    }

    private static EventState HostCloses(DateOnly day) => GivenEvents.State() with
    {
        Organisations = GivenEvents.Known(GivenEvents.Host with { Status = OrganisationStatus.Closing, ClosedOn = day }, GivenEvents.Other, GivenEvents.Hospital),
    };
}
