using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>What is decided about a programme.</summary>
public enum ProgrammeDecision
{
    /// <summary>It goes on to the next stage.</summary>
    Advance,

    /// <summary>It is interrupted.</summary>
    Pause,

    /// <summary>It goes on in the stage in which it was interrupted.</summary>
    Resume,
}

/// <summary>Takes a programme to its next stage, interrupts it, or lets it go on.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Decision">What was decided.</param>
public sealed record AdvanceProgramme(NodeId Id, ProgrammeDecision Decision) : Command<ProgrammeState>
{
    /// <summary>Why; needed to interrupt it.</summary>
    public string? Reason { get; init; }

    /// <summary>Why it is to run although the partnership runs as many as it agreed to.</summary>
    public string? OverrideFocusLimitReason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(ProgrammeState state, Occasion occasion)
    {
        var (before, checks) = (state.Programme, new Checks());
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        var overriding = checks.OptionalText(OverrideFocusLimitReason, "overrideFocusLimitReason", Checks.LongText);
        if (StageAfter(checks, state, reason) is not { } stage)
            return checks.Refusal;

        var begins = ProgrammeState.IsRunning(stage) && !ProgrammeState.IsRunning(before.Stage);
        if (stage != ProgrammeStage.Paused && state.Partnership.Status != PartnershipStatus.Active)
        {
            checks.Refuse(new InvalidState(
                ConstantCase.Of(state.Partnership.Status), $"Its partnership is {ConstantCase.Of(state.Partnership.Status)}; a programme goes on while its partnership is ACTIVE."));
        }

        if (begins)
            checks.OneMore(state.Partnership, state.OthersRunning, overriding);
        if (!checks.AllHold)
            return checks.Refusal;

        var after = before with
        {
            Stage = stage,
            PausedAtStage = stage == ProgrammeStage.Paused ? before.Stage : null,
            StartedOn = before.StartedOn ?? (ProgrammeState.IsRunning(stage) ? occasion.Today : null),
        };
        return new Decision.Accepted(Id)
        {
            Upserts = [after.EnteredOn(occasion.Today)],
            Reason = reason ?? overriding,
            Warnings = [.. Warnings(state, stage, begins, occasion.Today)],
        };
    }

    // Null where there is no such step; why not is kept.
    private ProgrammeStage? StageAfter(Checks checks, ProgrammeState state, string? reason)
    {
        var programme = state.Programme;
        var stage = Decision switch
        {
            ProgrammeDecision.Advance => ProgrammeLifeCycle.Next(programme.Stage),
            ProgrammeDecision.Pause when programme.Stage is not (ProgrammeStage.Paused or ProgrammeStage.Stopped) => ProgrammeStage.Paused,
            // Where nobody kept in which stage it was interrupted, both sides shape it anew.
            ProgrammeDecision.Resume when programme.Stage == ProgrammeStage.Paused => programme.PausedAtStage ?? ProgrammeStage.CoDesign,
            _ => null as ProgrammeStage?,
        };
        if (stage is null)
            checks.Refuse(new InvalidState(ConstantCase.Of(programme.Stage), WayOut(programme.Stage)));
        if (Decision == ProgrammeDecision.Advance && ProgrammeLifeCycle.MissingEvidence(state) is { } missing)
            checks.Refuse(missing);
        checks.Rule(Decision != ProgrammeDecision.Pause || reason is not null, "reason", "'reason' is empty; say why the programme is interrupted.");
        return checks.AllHold ? stage : null;
    }

    private string WayOut(ProgrammeStage stage) => (Decision, stage) switch
    {
        (_, ProgrammeStage.Stopped) => "The programme was stopped; begin a new one that grows out of it.",
        (ProgrammeDecision.Advance, ProgrammeStage.Paused) => "The programme is PAUSED; RESUME it first.",
        (ProgrammeDecision.Advance, _) => $"The programme is {ConstantCase.Of(stage)}, which is the last stage.",
        (ProgrammeDecision.Pause, _) => "The programme is PAUSED already.",
        _ => $"The programme is not interrupted; it is {ConstantCase.Of(stage)}.",
    };

    private static IEnumerable<string> Warnings(ProgrammeState state, ProgrammeStage stage, bool begins, DateOnly today)
    {
        foreach (var warning in begins ? FocusLimit.Warnings(state.Partnership, state.OthersRunning) : [])
            yield return warning;
        if (stage is ProgrammeStage.Pilot or ProgrammeStage.Scaling && !state.Participations.Any(participation => participation.HoldsOn(today)))
            yield return "No school takes part yet; enrol one with enrolSchool.";
        if (stage == ProgrammeStage.Paused && state.EventsToCome > 0)
            yield return $"{state.EventsToCome} of its events are still to come; cancel those that will not be held.";
    }
}
