using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Domain.Registers;

/// <summary>Settles what a register says: it was dealt with, or needs nothing. It needs nobody's attention from then on.</summary>
/// <param name="Id">The notice.</param>
/// <param name="Settlement">What was done about it, or why nothing is to be.</param>
public sealed record SettleRegisterNotice(NodeId Id, string Settlement) : Command<RegisterNoticeState>
{
    internal const string RoleRequired = "it takes a coordinating or leading role for the organisation, or for an event, programme or partnership it concerns";

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override string Requirement => RoleRequired;

    /// <inheritdoc/>
    public override Decision Decide(RegisterNoticeState state, Occasion occasion)
    {
        if (state.Notice.SettledAt is { } at)
            return Decision.Refuse(new InvalidState("SETTLED", $"It was settled on {EnglishDay.At(at):yyyy-MM-dd} by {state.Notice.SettledBy}: {state.Notice.Settlement}"));
        var checks = new Checks();
        var settlement = checks.Text(Settlement, "settlement", Checks.LongText);
        return checks.AllHold
            ? new Decision.Accepted(Id)
            {
                Upserts = [state.Notice with { SettledAt = occasion.Now, SettledBy = occasion.Caller.Actor, Settlement = settlement }],
                Reason = settlement,
                Warnings = state.StillCounting > 0 ? [$"{state.StillCounting} {(state.StillCounting == 1 ? "programme still counts" : "programmes still count")} on {state.Notice.OrganisationId}."] : [],
            }
            : checks.Refusal;
    }
}

/// <summary>A notice, and what it is about.</summary>
public sealed record RegisterNoticeState : AggregateState
{
    /// <summary>The notice.</summary>
    public required RegisterNotice Notice { get; init; }

    /// <summary>Where it is of a school that ends: in how many programmes the school takes part today or later.</summary>
    public int StillCounting { get; init; }

    /// <inheritdoc/>
    public override Document Root => Notice;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => [Notice];
}
