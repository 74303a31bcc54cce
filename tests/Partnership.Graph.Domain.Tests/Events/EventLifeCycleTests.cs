using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Tests.Decisions;
using Partnership.Graph.Domain.Tests.People;

namespace Partnership.Graph.Domain.Tests.Events;

public sealed class EventLifeCycleTests
{
    private static readonly Occasion Before = Given.Occasion;
    private static readonly Occasion After = GivenEvents.At(2026, 7, 1, 12);

    /// <summary>Every step there is, and what it leads to; whatever is not in the table is illegal.</summary>
    private static readonly Dictionary<(EventStatus From, string Command), EventStatus> Steps = new()
    {
        [(EventStatus.Tentative, nameof(ConfirmEvent))] = EventStatus.Confirmed,
        [(EventStatus.Tentative, nameof(CancelEvent))] = EventStatus.Cancelled,
        [(EventStatus.Tentative, nameof(RescheduleEvent))] = EventStatus.Tentative,
        [(EventStatus.Confirmed, nameof(CompleteEvent))] = EventStatus.Completed,
        [(EventStatus.Confirmed, nameof(CancelEvent))] = EventStatus.Cancelled,
        [(EventStatus.Confirmed, nameof(RescheduleEvent))] = EventStatus.Confirmed,
    };

    private static readonly Command<EventState>[] Commands =
    [
        new ConfirmEvent(GivenEvents.Clinic.Id),
        new CancelEvent(GivenEvents.Clinic.Id, "Strike"),
        new RescheduleEvent(GivenEvents.Clinic.Id) { Date = GivenEvents.Day.AddDays(1) },
        new CompleteEvent(GivenEvents.Clinic.Id, [new Counted(Audience.Staff, 4)]),
    ];

    public static TheoryData<EventStatus, string, EventStatus?> Table =>
    [
        .. from status in Enum.GetValues<EventStatus>()
           from command in Commands
           select new TheoryDataRow<EventStatus, string, EventStatus?>(status, command.GetType().Name, Steps.TryGetValue((status, command.GetType().Name), out var to) ? to : null),
    ];

    [Theory]
    [MemberData(nameof(Table))]
    public void An_event_takes_the_steps_of_its_life_cycle_and_no_others(EventStatus from, string name, EventStatus? to)
    {
        var state = GivenEvents.State(GivenEvents.Clinic with { Status = from, CancelledReason = from == EventStatus.Cancelled ? "Before" : null });
        var command = Commands.Single(each => each.GetType().Name == name);

        var decision = command.Decide(state, name == nameof(CompleteEvent) ? After : Before);

        if (to is { } status)
            Assert.Equal((status, status == EventStatus.Cancelled), (GivenEvents.EventOf(decision).Status, GivenEvents.EventOf(decision).CancelledReason is not null));
        else
            Assert.Equal(ConstantCase.Of(from), Given.Refused<InvalidState>(decision).State);
    }

    [Fact]
    public void Every_party_carries_the_status_of_the_event()
    {
        Assert.All(GivenEvents.All<EventParty>(new ConfirmEvent(GivenEvents.Clinic.Id).Decide(GivenEvents.State(), Before)), party => Assert.Equal(EventStatus.Confirmed, party.Status));
        Assert.Equal(3, GivenEvents.All<EventParty>(new CancelEvent(GivenEvents.Clinic.Id, "Strike").Decide(GivenEvents.State(), Before)).Count(party => party.Status == EventStatus.Cancelled));
    }

    public static TheoryData<string, EventState, string> InTheWay => new()
    {
        { "partnership ended", GivenEvents.State() with { Partnership = Given.Partnership with { Status = PartnershipStatus.Ended } }, "INVALID_STATE" },
        { "partnership paused", GivenEvents.State() with { Partnership = Given.Partnership with { Status = PartnershipStatus.Paused } }, "INVALID_STATE" },
        { "programme stopped", GivenEvents.State() with { Programme = GivenEvents.Programme with { Stage = ProgrammeStage.Stopped } }, "INVALID_STATE" },
        { "programme paused", GivenEvents.State() with { Programme = GivenEvents.Programme with { Stage = ProgrammeStage.Paused } }, "INVALID_STATE" },
        { "host closes before", GivenEvents.State() with { Organisations = GivenEvents.Known(GivenEvents.Host with { Status = OrganisationStatus.Closing, ClosedOn = GivenEvents.Day }, GivenEvents.Other, GivenEvents.Hospital) }, "id" },
        { "no provider of a clinic", GivenEvents.State() with { Parties = [EventParty.Of(GivenEvents.Clinic, GivenEvents.Host.Id, EventPartyRole.Host)] }, "id" },
    };

    [Theory]
    [MemberData(nameof(InTheWay))]
    public void An_event_is_not_confirmed_while_something_it_needs_is_not_there(string what, EventState state, string expected) =>
        Assert.Equal((what, expected), (what, Assert.Single(GivenPeople.Paths(new ConfirmEvent(GivenEvents.Clinic.Id).Decide(state, Before)))));

    [Fact]
    public void An_event_that_has_begun_can_still_be_confirmed_with_a_warning() =>
        Assert.Single(Assert.IsType<Decision.Accepted>(new ConfirmEvent(GivenEvents.Clinic.Id).Decide(GivenEvents.State(), After)).Warnings);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_event_is_not_cancelled_without_a_reason(string reason) =>
        Assert.Equal(["reason"], GivenPeople.Paths(new CancelEvent(GivenEvents.Clinic.Id, reason).Decide(GivenEvents.State(), Before)));

    [Fact]
    public void The_reason_of_a_cancellation_is_kept_with_the_event_and_in_the_audit()
    {
        var decision = Assert.IsType<Decision.Accepted>(new CancelEvent(GivenEvents.Clinic.Id, " Strike ").Decide(GivenEvents.State(), Before));

        Assert.Equal(("Strike", "Strike", 0), (GivenEvents.EventOf(decision).CancelledReason, decision.Reason, GivenEvents.EventOf(decision).ScheduleRevision));
    }
}
