using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Reminders;

/// <summary>When and where an event is, on the clock on the wall at the venue.</summary>
public sealed record EventSchedule
{
    /// <summary>The local date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it begins.</summary>
    public required TimeOnly Start { get; init; }

    /// <summary>When it ends; a time not after the start is on the next day.</summary>
    public required TimeOnly End { get; init; }

    /// <summary>The time zone of the venue.</summary>
    public required IanaZone TimeZone { get; init; }

    /// <summary>Where it is held.</summary>
    public required string Venue { get; init; }

    /// <summary>The schedule of an event as it is now.</summary>
    public static EventSchedule Of(Event one) => new()
    {
        Date = one.Date,
        Start = one.StartTime,
        End = one.EndTime,
        TimeZone = one.TimeZone,
        Venue = one.Venue,
    };
}
