using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Events;

/// <summary>
/// How many people of an audience were expected at an event and how many came: a head-count, never names. Part of the
/// event's aggregate; at most one per audience, year group and school. What figures are grouped by is repeated here from
/// the event, so that a figure is one grouped read of one document type.
/// </summary>
public sealed record Attendance : Document
{
    /// <summary>The event.</summary>
    public required NodeId EventId { get; init; }

    /// <summary>The event's <see cref="Event.ProgrammeId"/>.</summary>
    public NodeId? ProgrammeId { get; init; }

    /// <summary>The event's <see cref="Event.Kind"/>.</summary>
    public required EventKind EventKind { get; init; }

    /// <summary>The event's <see cref="Event.Date"/>.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>
    /// The term <see cref="Date"/> lies in, as <see cref="AcademicTerm.ToString"/> writes it. It always follows the date; a
    /// store writes it as a column to group by and need not read it back.
    /// </summary>
    [DerivedFrom(nameof(Date))]
    public string Term
    {
        get => AcademicTerm.Of(Date).ToString();
        private init => _ = value;
    }

    /// <summary>Who is counted.</summary>
    public required Audience Audience { get; init; }

    /// <summary>The year group counted; only for <see cref="Audience.Pupils"/>, <c>null</c> where year groups were counted together.</summary>
    public YearGroup? YearGroup { get; init; }

    /// <summary>The school whose people are counted; <c>null</c> where schools were counted together.</summary>
    public NodeId? SchoolId { get; init; }

    /// <summary>How many were expected, from 0.</summary>
    public int? Planned { get; init; }

    /// <summary>How many came, from 0; <c>null</c> until the event is completed.</summary>
    public int? Actual { get; init; }
}

/// <summary>Who comes to an event.</summary>
public enum Audience
{
    /// <summary>Pupils, by year group.</summary>
    Pupils,

    /// <summary>A school's staff.</summary>
    Staff,

    /// <summary>Parents and carers.</summary>
    Parents,

    /// <summary>People of the neighbourhood.</summary>
    Community,
}
