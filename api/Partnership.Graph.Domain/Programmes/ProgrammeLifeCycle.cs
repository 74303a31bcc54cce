using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>Which way a programme goes: IDEA → CO_DESIGN → PILOT → EVALUATING → SCALING → EMBEDDED, interrupted or stopped anywhere.</summary>
public static class ProgrammeLifeCycle
{
    private static readonly ProgrammeStage[] Stages =
        [ProgrammeStage.Idea, ProgrammeStage.CoDesign, ProgrammeStage.Pilot, ProgrammeStage.Evaluating, ProgrammeStage.Scaling, ProgrammeStage.Embedded];

    /// <summary>The stage after another; <c>null</c> after the last, and for a programme that is interrupted or stopped.</summary>
    public static ProgrammeStage? Next(ProgrammeStage stage) =>
        Array.IndexOf(Stages, stage) is >= 0 and var index && index + 1 < Stages.Length ? Stages[index + 1] : null;

    /// <summary>Why a programme may not leave its stage for the next; <c>null</c> where it may.</summary>
    public static EvidenceMissing? MissingEvidence(ProgrammeState state) => state.Programme.Stage switch
    {
        ProgrammeStage.Pilot when state.Outcomes.Count == 0 && state.PupilVoice.Count == 0 => new EvidenceMissing(
            "PILOT", "A pilot is evaluated on what was found out in it; record an outcome or what pupils said first."),
        ProgrammeStage.Evaluating when state.Outcomes.All(outcome => outcome.Value is null) => new EvidenceMissing(
            "EVALUATING", "A programme is taken to more schools on the evidence of an evaluation; record an outcome with a measured value first."),
        _ => null,
    };
}
