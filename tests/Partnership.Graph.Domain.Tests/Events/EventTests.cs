using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Events;

public sealed class EventTests
{
    [Fact]
    public void The_instants_follow_local_date_time_and_zone()
    {
        var clinic = TestEvents.Clinic(new DateOnly(2026, 6, 16), new TimeOnly(9, 30), new TimeOnly(12, 0));

        Assert.Equal(new DateTimeOffset(2026, 6, 16, 8, 30, 0, TimeSpan.Zero), clinic.StartsAt);
        Assert.Equal(new DateTimeOffset(2026, 6, 16, 11, 0, 0, TimeSpan.Zero), clinic.EndsAt);
    }

    [Fact]
    public void An_event_that_is_moved_has_new_instants()
    {
        var clinic = TestEvents.Clinic(new DateOnly(2026, 6, 16), new TimeOnly(9, 30), new TimeOnly(12, 0));

        var moved = clinic with { Date = new DateOnly(2026, 11, 17) };

        Assert.Equal(new DateTimeOffset(2026, 11, 17, 9, 30, 0, TimeSpan.Zero), moved.StartsAt);
    }

    [Fact]
    public void An_end_before_the_start_is_on_the_next_day()
    {
        var night = TestEvents.Clinic(new DateOnly(2026, 1, 15), new TimeOnly(22, 0), new TimeOnly(1, 0));

        Assert.Equal(new DateTimeOffset(2026, 1, 16, 1, 0, 0, TimeSpan.Zero), night.EndsAt);
    }

    [Fact]
    public void A_party_carries_start_and_status_of_its_event()
    {
        var clinic = TestEvents.Clinic(new DateOnly(2026, 6, 16), new TimeOnly(9, 30), new TimeOnly(12, 0));

        var party = EventParty.Of(clinic, NodeId.Parse("NhsTrust:RBK", null), EventPartyRole.Provider);

        Assert.Equal("EventParty:clinic.NhsTrust.RBK", party.Id.Value);
        Assert.Equal((clinic.StartsAt, clinic.Status, clinic.Id), (party.StartsAt, party.Status, party.AggregateId));
    }
}
