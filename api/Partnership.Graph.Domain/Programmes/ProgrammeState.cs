using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>A programme with its schools and what it brought about and, to look at, its partnership.</summary>
public sealed record ProgrammeState : AggregateState
{
    /// <summary>The programme.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Every school's time in it, past and to come.</summary>
    public IReadOnlyList<Participation> Participations { get; init; } = [];

    /// <summary>What it brought about.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>What pupils said about it.</summary>
    public IReadOnlyList<PupilVoice> PupilVoice { get; init; } = [];

    /// <summary>The partnership that runs it.</summary>
    public required Partnership Partnership { get; init; }

    /// <summary>How many other programmes of the partnership take the attention of both sides.</summary>
    public int OthersRunning { get; init; }

    /// <summary>How many of its events are still to begin and not cancelled.</summary>
    public int EventsToCome { get; init; }

    /// <summary>What came out of the school that the command names; <c>null</c> where it does not ask.</summary>
    public SchoolLineage? Lineage { get; init; }

    /// <summary>How many of its events still to begin and not cancelled that school has a part in.</summary>
    public int EventsOfSchool { get; init; }

    /// <inheritdoc/>
    public override Document Root => Programme;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => [Programme, .. Participations, .. Outcomes, .. PupilVoice];

    /// <summary>Whether a programme in this stage takes the attention of both sides.</summary>
    public static bool IsRunning(ProgrammeStage stage) => PartnershipFocus.ActiveStages.Contains(stage);
}
