using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>Gives a programme up and keeps why, and what was learned. The schools take part until that day.</summary>
/// <param name="Id">The programme.</param>
/// <param name="Reason">Why.</param>
/// <param name="Learning">What both sides learned.</param>
public sealed record StopProgramme(NodeId Id, string Reason, string Learning) : Command<ProgrammeState>
{
    /// <summary>Its last day; today when left out.</summary>
    public DateOnly? On { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(ProgrammeState state, Occasion occasion)
    {
        var (before, checks, today) = (state.Programme, new Checks(), occasion.Today);
        if (before.Stage == ProgrammeStage.Stopped)
            return Decision.Refuse(new InvalidState("STOPPED", "The programme was stopped already; its reason and learning stay."));

        var on = checks.PastDay(On, "on", today) ?? today;
        checks.InOrder(before.StartedOn, on, "on", "the day it began,");
        var stop = new ProgrammeStop
        {
            On = on,
            Reason = checks.Text(Reason, "reason", Checks.LongText),
            Learning = checks.Text(Learning, "learning", Checks.LongText),
        };
        if (!checks.AllHold)
            return checks.Refusal;

        var after = before with { Stage = ProgrammeStage.Stopped, Stopped = stop, PausedAtStage = null };
        var ending = state.Participations.Where(participation => participation.Until is null || participation.Until > on).ToList();
        return new Decision.Accepted(Id)
        {
            Upserts = [after.EnteredOn(today), .. ending.Where(each => !(each.From > on)).Select(each => (each with { Until = on }).EnteredOn(today))],
            Removals = [.. ending.Where(each => each.From > on).Select(each => each.Id)],
            Reason = stop.Reason,
            Warnings = state.EventsToCome > 0 ? [$"{state.EventsToCome} of its events are still to come; cancel those that will not be held."] : [],
        };
    }
}
