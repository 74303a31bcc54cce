using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>Makes a tentative event certain: everyone it needs has agreed.</summary>
/// <param name="Id">The event.</param>
public sealed record ConfirmEvent(NodeId Id) : Command<EventState>
{
    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(EventState state, Occasion occasion)
    {
        var before = state.Subject;
        if (!EventLifeCycle.Allows(before.Status, EventStatus.Confirmed))
            return Decision.Refuse(EventLifeCycle.Refusal(before.Status, EventStatus.Confirmed));

        var checks = new Checks();
        checks.IsAtWork(state.Partnership, state.Programme);
        foreach (var organisation in state.With(EventPartyRole.Host, EventPartyRole.Provider))
            checks.WorksOn(organisation, "id", before.Date, state);
        checks.Rule(
            before.Kind is not EventKind.PopupClinic || state.With(EventPartyRole.Provider).Any(),
            "id",
            "A clinic is certain when it is certain who gives it; it has no provider yet. Cancel it and schedule it with one.");
        if (!checks.AllHold)
            return checks.Refusal;

        var after = (before with { Status = EventStatus.Confirmed }).EnteredOn(occasion.Today);
        return new Decision.Accepted(Id)
        {
            Upserts = [after, .. state.Parties.Following(after)],
            Warnings =
            [
                .. before.StartsAt <= occasion.Now ? ["It has begun already: nobody is reminded of it any more."] : Array.Empty<string>(),
                .. EventChecks.Warnings(state.Parties.Select(party => party.OrganisationId), state),
            ],
        };
    }
}
