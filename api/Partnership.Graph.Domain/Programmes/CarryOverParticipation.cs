using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>
/// Carries a school's part in a programme over to a school that came after it, as when it became an academy under another number:
/// the one takes part until the day before, the other from that day, in the same role and as long.
/// </summary>
/// <param name="ProgrammeId">The programme.</param>
/// <param name="SchoolId">The school that takes part.</param>
/// <param name="SuccessorId">The school that came after it.</param>
public sealed record CarryOverParticipation(NodeId ProgrammeId, NodeId SchoolId, NodeId SuccessorId) : Command<ProgrammeState>
{
    /// <summary>The successor's first day; when left out the day on which the register says that it came after, else today.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Why.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => ProgrammeId;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => [SuccessorId];

    /// <inheritdoc/>
    public override Decision Decide(ProgrammeState state, Occasion occasion)
    {
        if (state.Programme.Stage == ProgrammeStage.Stopped)
            return Decision.Refuse(new InvalidState("STOPPED", "The programme was stopped and takes no schools."));
        if (state.FindNamed<School>(SuccessorId) is not { } successor)
            return Decision.Refuse(new NotFound(SuccessorId));
        if (successor.Status is OrganisationStatus.Closed)
            return Decision.Refuse(new InvalidState("CLOSED", $"{successor.Name} has closed as well; name the school that is in its place now."));

        var checks = new Checks();
        var step = checks.ComesAfter(SchoolId, successor, state.Lineage);
        var from = checks.Day(From, "from") ?? step?.Link.On ?? occasion.Today;
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        var theirs = state.Participations.Where(each => each.SchoolId == SchoolId && !(each.Until < from)).OrderBy(each => each.From ?? DateOnly.MinValue).ThenBy(each => each.Id).ToList();
        checks.Rule(theirs.Count > 0, "schoolId", $"{SchoolId} does not take part on {from:yyyy-MM-dd} or later; there is nothing to carry over. Enrol {successor.Name} instead.");
        var already = state.Participations.FirstOrDefault(each => each.SchoolId == SuccessorId && theirs.Exists(part => !(each.Until < from) && !(each.Until < part.From) && !(part.Until < each.From)));
        checks.Rule(already is null, "successorId", $"{successor.Name} takes part already, as {already?.Id}; withdraw {SchoolId} instead.");
        checks.Rule(!(successor.OpenedOn > from), "from", $"'from' is {from:yyyy-MM-dd}, before {successor.Name} opens on {successor.OpenedOn:yyyy-MM-dd}; give that day or a later one.");
        if (!checks.AllHold)
            return checks.Refusal;

        var carried = theirs.Select(each => (Ended: Ended(each, from, occasion), Carried: Carried(each, from, occasion))).ToList();
        return new Decision.Accepted(carried[0].Carried.Id)
        {
            Upserts = [.. carried.SelectMany(pair => (IEnumerable<Participation>)(pair.Ended is null ? [pair.Carried] : [pair.Ended, pair.Carried]))],
            Reason = reason,
            Warnings = [.. Warnings(state, successor)],
        };
    }

    // What would begin on the day or later never was the school's.
    private static Participation? Ended(Participation part, DateOnly from, Occasion occasion) =>
        part.From >= from ? null : (part with { Until = from.AddDays(-1) }).EnteredOn(occasion.Today);

    private Participation Carried(Participation part, DateOnly from, Occasion occasion) => part.From >= from
        ? (part with { SchoolId = SuccessorId }).EnteredOn(occasion.Today)
        : (part with { Id = NodeId.New(nameof(Participation), occasion.Now), SchoolId = SuccessorId, From = from, Version = 0 }).EnteredOn(occasion.Today);

    private IEnumerable<string> Warnings(ProgrammeState state, School successor)
    {
        if (state.EventsOfSchool > 0)
            yield return $"{state.EventsOfSchool} {(state.EventsOfSchool == 1 ? "event" : "events")} of the programme still to come {(state.EventsOfSchool == 1 ? "names" : "name")} {SchoolId}: carry {(state.EventsOfSchool == 1 ? "it" : "each")} over as well.";
        if (successor.Status == OrganisationStatus.Closing)
            yield return $"{successor.Name} is proposed to close.";
    }
}
