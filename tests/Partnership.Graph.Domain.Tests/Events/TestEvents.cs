using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Tests.Events;

internal static class TestEvents
{
    public static Event Clinic(DateOnly date, TimeOnly start, TimeOnly end) => new()
    {
        Id = NodeId.Parse("Event:clinic", null),
        AggregateId = NodeId.Parse("Event:clinic", null),
        Source = Source.Illustrative,
        Name = "Flu clinic",
        PartnershipId = NodeId.Parse("Partnership:walsall", null),
        HostId = NodeId.Parse("School:138591", null),
        Kind = EventKind.PopupClinic,
        Date = date,
        StartTime = start,
        EndTime = end,
        TimeZone = IanaZone.London,
        Venue = "Main hall",
        Status = EventStatus.Confirmed,
    };
}
