namespace Partnership.Graph.Domain.Events;

/// <summary>What other documents of an event repeat of it, so that lists and figures need not look it up.</summary>
internal static class EventCopies
{
    /// <summary>The parts in the event, with start and status as they are now.</summary>
    public static IEnumerable<EventParty> Following(this IEnumerable<EventParty> parties, Event of) =>
        parties.Select(party => party with { StartsAt = of.StartsAt, Status = of.Status });

    /// <summary>The head-counts, on the day it is now.</summary>
    public static IEnumerable<Attendance> Following(this IEnumerable<Attendance> counts, Event of) =>
        counts.Select(count => count with { Date = of.Date, ProgrammeId = of.ProgrammeId, EventKind = of.Kind });

    /// <summary>A head-count of the event without a number yet.</summary>
    public static Attendance Count(this Event of, Counted what) => new()
    {
        Id = what.IdIn(of.Id),
        AggregateId = of.Id,
        Source = of.Source,
        AsOf = of.AsOf,
        EventId = of.Id,
        ProgrammeId = of.ProgrammeId,
        EventKind = of.Kind,
        Date = of.Date,
        Audience = what.Audience,
        YearGroup = what.YearGroup,
        SchoolId = what.SchoolId,
    };
}
