using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>
/// What pupils said when asked about a programme, as themes and never as words of one pupil, and what changed because of
/// it. Part of the programme's aggregate.
/// </summary>
public sealed record PupilVoice : Document
{
    /// <summary>The programme.</summary>
    public required NodeId ProgrammeId { get; init; }

    /// <summary>What was asked.</summary>
    public required string Question { get; init; }

    /// <summary>How it was asked, for example <c>survey</c> or <c>focus group</c>.</summary>
    public required string Method { get; init; }

    /// <summary>The day it was asked.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>How many pupils answered.</summary>
    public int? SampleSize { get; init; }

    /// <summary>What came up, most frequent first.</summary>
    public required IReadOnlyList<string> Themes { get; init; }

    /// <summary>What changed in the programme because of it.</summary>
    public required IReadOnlyList<string> Changes { get; init; }
}
