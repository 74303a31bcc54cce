using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>Records what pupils said when asked about a programme, as themes, and what changed because of it.</summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="Question">What was asked.</param>
/// <param name="Method">How it was asked.</param>
/// <param name="Themes">What came up, most frequent first; never words of one pupil.</param>
public sealed record RecordPupilVoice(NodeId ProgrammeId, string Question, string Method, IReadOnlyList<string> Themes) : Command<ProgrammeState>
{
    /// <summary>The fewest pupils whose themes are kept: those of fewer would point at who said them.</summary>
    public const int FewestPupils = 5;

    /// <summary>The day it was asked; today when left out.</summary>
    public DateOnly? HeldOn { get; init; }

    /// <summary>How many pupils answered, from <see cref="FewestPupils"/>.</summary>
    public int? SampleSize { get; init; }

    /// <summary>What changed in the programme because of it.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <inheritdoc/>
    public override NodeId? TargetId => ProgrammeId;

    /// <inheritdoc/>
    public override Decision Decide(ProgrammeState state, Occasion occasion)
    {
        var (checks, today) = (new Checks(), occasion.Today);
        checks.Rule(
            SampleSize is null or >= FewestPupils,
            "sampleSize",
            $"'sampleSize' is {SampleSize}; themes of fewer than {FewestPupils} pupils would point at who said them, and are not kept.");
        var voice = new PupilVoice
        {
            Id = NodeId.New(nameof(PupilVoice), occasion.Now),
            AggregateId = ProgrammeId,
            Source = Source.User,
            AsOf = today,
            ProgrammeId = ProgrammeId,
            Question = checks.Text(Question, "question", Checks.LongText),
            Method = checks.Text(Method, "method"),
            HeldOn = checks.PastDay(HeldOn, "heldOn", today) ?? today,
            SampleSize = SampleSize,
            Themes = checks.Texts(Themes, "themes", least: 1),
            Changes = checks.Texts(Changes, "changes"),
        };
        return checks.AllHold ? new Decision.Accepted(voice.Id) { Upserts = [voice] } : checks.Refusal;
    }
}
