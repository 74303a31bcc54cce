using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Events;

/// <summary>
/// A clinic, fair, visit, lesson, workshop or meeting. Local date, times and zone are the truth; the instants are derived
/// from them. Root of an aggregate with its parties, services, attendance and encounters.
/// </summary>
public sealed record Event : NamedDocument
{
    /// <summary>The partnership that holds it.</summary>
    public required NodeId PartnershipId { get; init; }

    /// <summary>The programme it belongs to; <c>null</c> where it concerns the partnership as a whole, as a review does.</summary>
    public NodeId? ProgrammeId { get; init; }

    /// <summary>The organisation on whose site it is held.</summary>
    public required NodeId HostId { get; init; }

    /// <summary>What kind of event it is.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The local date.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>When it begins, on a clock on the wall at the venue.</summary>
    public required TimeOnly StartTime { get; init; }

    /// <summary>When it ends, on a clock on the wall at the venue; a time not after the start is on the next day.</summary>
    public required TimeOnly EndTime { get; init; }

    /// <summary>The time zone of the venue.</summary>
    public required IanaZone TimeZone { get; init; }

    /// <summary>Where it is held, for example <c>Main hall</c>, with the address where it is not the host's.</summary>
    public required string Venue { get; init; }

    /// <summary>Where it stands.</summary>
    public required EventStatus Status { get; init; }

    /// <summary>Why it was cancelled; present exactly when <see cref="Status"/> is <see cref="EventStatus.Cancelled"/>.</summary>
    public string? CancelledReason { get; init; }

    /// <summary>How many people can take part; <c>null</c> where there is no limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>How often it was moved to another time or place, from 0. Reminders and calendar entries carry it.</summary>
    public int ScheduleRevision { get; init; }

    /// <summary>
    /// The instant it begins, UTC. It always follows date, time and zone; a store writes it as a column to order by and need
    /// not read it back.
    /// </summary>
    [DerivedFrom(nameof(Date), nameof(StartTime), nameof(TimeZone))]
    public DateTimeOffset StartsAt
    {
        get => LocalTimes.ToInstant(Date, StartTime, TimeZone);
        private init => _ = value;
    }

    /// <summary>The instant it ends, UTC; derived as <see cref="StartsAt"/> is.</summary>
    [DerivedFrom(nameof(Date), nameof(StartTime), nameof(EndTime), nameof(TimeZone))]
    public DateTimeOffset EndsAt
    {
        get => LocalTimes.ToInstant(EndTime > StartTime ? Date : Date.AddDays(1), EndTime, TimeZone);
        private init => _ = value;
    }
}
