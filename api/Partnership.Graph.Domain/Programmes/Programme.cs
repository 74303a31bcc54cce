using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>
/// A piece of work of a partnership in one area, from idea to everyday practice. Root of an aggregate with its
/// participations, outcomes and pupil voice.
/// </summary>
public sealed record Programme : NamedDocument
{
    /// <summary>The partnership that runs it.</summary>
    public required NodeId PartnershipId { get; init; }

    /// <summary>The area it works in.</summary>
    public required Area Area { get; init; }

    /// <summary>What it is, in a few sentences.</summary>
    public string? Summary { get; init; }

    /// <summary>What it wants to reach, one aim each.</summary>
    public required IReadOnlyList<string> Aims { get; init; }

    /// <summary>How far it has come.</summary>
    public required ProgrammeStage Stage { get; init; }

    /// <summary>
    /// The stage in which it was interrupted, and goes on; present only while <see cref="Stage"/> is <see cref="ProgrammeStage.Paused"/>,
    /// and <c>null</c> even then where the source does not know it.
    /// </summary>
    public ProgrammeStage? PausedAtStage { get; init; }

    /// <summary>The day it began.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>Why it was stopped and what was learned; present exactly when <see cref="Stage"/> is <see cref="ProgrammeStage.Stopped"/>.</summary>
    public ProgrammeStop? Stopped { get; init; }

    /// <summary>The programme it grew out of, as a roll-out grows out of its pilot.</summary>
    public NodeId? PredecessorId { get; init; }
}

/// <summary>How far a programme has come.</summary>
public enum ProgrammeStage
{
    /// <summary>Someone has proposed it.</summary>
    Idea,

    /// <summary>Both sides, and pupils, are shaping it.</summary>
    CoDesign,

    /// <summary>It is tried in a few schools.</summary>
    Pilot,

    /// <summary>What the pilot brought is being looked at.</summary>
    Evaluating,

    /// <summary>It is taken to more schools.</summary>
    Scaling,

    /// <summary>It is everyday practice.</summary>
    Embedded,

    /// <summary>It is interrupted, to go on later.</summary>
    Paused,

    /// <summary>It is given up, with a reason and what was learned.</summary>
    Stopped,
}

/// <summary>Why and when a programme was stopped.</summary>
public sealed record ProgrammeStop
{
    /// <summary>The last day of the programme.</summary>
    public required DateOnly On { get; init; }

    /// <summary>Why it was stopped.</summary>
    public required string Reason { get; init; }

    /// <summary>What both sides learned.</summary>
    public required string Learning { get; init; }
}
