using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Reminders.Calendars;

/// <summary>What a calendar shows of an event.</summary>
public sealed record CalendarEvent
{
    /// <summary>What the event is known by in every calendar, for ever: from <see cref="UidOf"/>.</summary>
    public required string Uid { get; init; }

    /// <summary>The event's <see cref="Event.ScheduleRevision"/>: a calendar keeps the highest it has seen.</summary>
    public required int Sequence { get; init; }

    /// <summary>The title.</summary>
    public required string Summary { get; init; }

    /// <summary>The local date it begins on.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it begins, on a clock on the wall at the venue.</summary>
    public required TimeOnly StartTime { get; init; }

    /// <summary>When it ends; a time not after the start is on the next day.</summary>
    public required TimeOnly EndTime { get; init; }

    /// <summary>The venue's time zone.</summary>
    public required IanaZone TimeZone { get; init; }

    /// <summary>Where it stands; a calendar knows tentative, confirmed and cancelled.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Where it is held, in one text: hall, school, address.</summary>
    public string? Location { get; init; }

    /// <summary>What else to know, plain text.</summary>
    public string? Description { get; init; }

    /// <summary>Where more about it is shown.</summary>
    public Uri? Url { get; init; }

    /// <summary>The UID of an event.</summary>
    /// <param name="eventId">The event.</param>
    /// <param name="domain">The domain of the sender's address; it makes the UID unique in the world.</param>
    public static string UidOf(NodeId eventId, string domain) => $"{eventId.Key}@{domain}";

    /// <summary>
    /// The instants it begins and ends. A time the spring change skips is the first instant after the gap, one the autumn
    /// change repeats its first occurrence; an end that is then not after the start is the start.
    /// </summary>
    internal (DateTimeOffset Start, DateTimeOffset End) Instants()
    {
        var start = LocalTimes.ToInstant(Date, StartTime, TimeZone);
        var end = LocalTimes.ToInstant(EndTime > StartTime ? Date : Date.AddDays(1), EndTime, TimeZone);
        return (start, end < start ? start : end);
    }
}
