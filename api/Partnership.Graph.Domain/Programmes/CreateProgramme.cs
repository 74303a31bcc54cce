using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>Begins a programme of a partnership, as an idea or in co-design.</summary>
/// <param name="PartnershipId">The partnership that is to run it.</param>
/// <param name="Name">What it is to be known as.</param>
/// <param name="Area">The area it works in, one of the partnership's.</param>
/// <param name="Aims">What it wants to reach, one aim each.</param>
public sealed record CreateProgramme(NodeId PartnershipId, string Name, Area Area, IReadOnlyList<string> Aims) : Command<NewProgrammeState>
{
    /// <summary>What it is, in a few sentences.</summary>
    public string? Summary { get; init; }

    /// <summary>How far it has come: an idea, or in co-design.</summary>
    public ProgrammeStage Stage { get; init; } = ProgrammeStage.Idea;

    /// <summary>The day it begins; today when left out of one in co-design.</summary>
    public DateOnly? StartedOn { get; init; }

    /// <summary>The programme it grows out of, as a roll-out grows out of its pilot.</summary>
    public NodeId? PredecessorId { get; init; }

    /// <summary>Why it is to run although the partnership runs as many as it agreed to.</summary>
    public string? OverrideFocusLimitReason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => PartnershipId;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => PredecessorId is { } predecessor ? [predecessor] : [];

    /// <inheritdoc/>
    public override Decision Decide(NewProgrammeState state, Occasion occasion)
    {
        var partnership = state.Partnership;
        if (partnership.Status is PartnershipStatus.Ended or PartnershipStatus.Paused)
        {
            return Decision.Refuse(new InvalidState(
                ConstantCase.Of(partnership.Status), $"A partnership begins programmes while it is PROPOSED or ACTIVE; it is {ConstantCase.Of(partnership.Status)}."));
        }

        var (checks, today) = (new Checks(), occasion.Today);
        var reason = checks.OptionalText(OverrideFocusLimitReason, "overrideFocusLimitReason", Checks.LongText);
        var runs = ProgrammeState.IsRunning(Stage);
        checks.Rule(Stage is ProgrammeStage.Idea or ProgrammeStage.CoDesign, "stage", $"'stage' is {ConstantCase.Of(Stage)}; a programme begins as IDEA or in CO_DESIGN, and goes on with advanceProgramme.");
        checks.Rule(
            partnership.Areas.Contains(Area), "area", $"'area' is {ConstantCase.Of(Area)}, which the partnership did not agree to work in; add it to the partnership's areas first.");
        if (PredecessorId is { } predecessor && state.FindNamed<Programme>(predecessor) is null)
            checks.Refuse(new NotFound(predecessor));
        if (runs)
            checks.OneMore(partnership, state.Running, reason);

        var id = NodeId.New(nameof(Programme), occasion.Now);
        var programme = new Programme
        {
            Id = id,
            AggregateId = id,
            Source = Source.User,
            AsOf = today,
            PartnershipId = PartnershipId,
            Name = checks.Text(Name, "name"),
            Area = Area,
            Summary = checks.OptionalText(Summary, "summary", Checks.LongText),
            Aims = checks.Texts(Aims, "aims", least: 1),
            Stage = Stage,
            StartedOn = checks.PastDay(StartedOn, "startedOn", today) ?? (runs ? today : null),
            PredecessorId = PredecessorId,
        };
        return checks.AllHold
            ? new Decision.Accepted(id) { Upserts = [programme], Reason = reason, Warnings = runs ? [.. FocusLimit.Warnings(partnership, state.Running)] : [] }
            : checks.Refusal;
    }
}
