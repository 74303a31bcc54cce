using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Events;

/// <summary>
/// Carries a school's part in an event still to come over to a school that came after it, as when it became an academy under
/// another number: it hosts or is invited in its place, and the people expected of it are expected of the other. Time and place
/// stay, so nobody is told anew.
/// </summary>
/// <param name="Id">The event.</param>
/// <param name="SchoolId">The school that has a part in it.</param>
/// <param name="SuccessorId">The school that came after it.</param>
public sealed record CarryOverEvent(NodeId Id, NodeId SchoolId, NodeId SuccessorId) : Command<EventState>
{
    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => [SuccessorId];

    /// <inheritdoc/>
    public override Decision Decide(EventState state, Occasion occasion)
    {
        var before = state.Subject;
        if (!EventLifeCycle.MayMove(before.Status))
            return Decision.Refuse(new InvalidState(ConstantCase.Of(before.Status), $"An event that is {ConstantCase.Of(before.Status)} stays as it was; nothing is carried over."));
        if (before.StartsAt <= occasion.Now)
            return Decision.Refuse(new InvalidState(ConstantCase.Of(before.Status), "The event has begun; who has a part in it stays. Complete or cancel it."));
        if (state.Organisations.GetValueOrDefault(SuccessorId) is not School successor)
            return Decision.Refuse(new NotFound(SuccessorId));

        var checks = new Checks();
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        checks.ComesAfter(SchoolId, successor, state.Lineage);
        checks.WorksOn(SuccessorId, "successorId", before.Date, state);
        var part = state.Parties.FirstOrDefault(party => party.OrganisationId == SchoolId);
        checks.Rule(part is not null, "schoolId", $"{SchoolId} has no part in the event; there is nothing to carry over.");
        checks.Rule(
            state.Parties.All(party => party.OrganisationId != SuccessorId), "successorId",
            $"{successor.Name} has a part in the event already, and an organisation has one part in an event. Cancel the event and schedule it as it is to be.");
        if (!checks.AllHold)
            return checks.Refusal;

        var after = (before with { HostId = before.HostId == SchoolId ? SuccessorId : before.HostId }).EnteredOn(occasion.Today);
        var counts = state.Attendance.Where(count => count.SchoolId == SchoolId).ToList();
        return new Decision.Accepted(Id)
        {
            Upserts = [after, EventParty.Of(after, SuccessorId, part!.Role), .. counts.Select(count => Carried(count, after))],
            Removals = [part.Id, .. counts.Select(count => count.Id)],
            Reason = reason,
            Warnings = [.. EventChecks.Warnings([SuccessorId], state)],
        };
    }

    private Attendance Carried(Attendance count, Event after) =>
        after.Count(new Counted(count.Audience, 0) { YearGroup = count.YearGroup, SchoolId = SuccessorId }) with { Planned = count.Planned, Actual = count.Actual };
}
