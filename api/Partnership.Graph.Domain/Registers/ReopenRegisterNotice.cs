using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Registers;

/// <summary>
/// Opens what a register says again: it was settled by mistake. It needs attention as before; whoever was mailed of it is not mailed again, and
/// where nobody was, whoever coordinates or leads what it concerns is.
/// </summary>
/// <param name="Id">The notice.</param>
/// <param name="Reason">Why it is open after all.</param>
public sealed record ReopenRegisterNotice(NodeId Id, string Reason) : Command<RegisterNoticeState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override string Requirement => SettleRegisterNotice.RoleRequired;

    /// <inheritdoc/>
    public override Decision Decide(RegisterNoticeState state, Occasion occasion)
    {
        if (state.Notice.SettledAt is null)
            return Decision.Refuse(new InvalidState("OPEN", "It is open: nobody has settled it, or somebody has opened it again already."));
        var checks = new Checks();
        var reason = checks.Text(Reason, "reason", Checks.LongText);
        return checks.AllHold
            ? new Decision.Accepted(Id)
            {
                Upserts = [state.Notice with { SettledAt = null, SettledBy = null, Settlement = null }],
                Reason = reason,
                Warnings = state.Notice.ToldAt is { } at ? [$"Mails about it were written on {EnglishDay.At(at):yyyy-MM-dd}, and none is written again."] : [],
            }
            : checks.Refusal;
    }
}
