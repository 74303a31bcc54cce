using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>
/// Says how an event that was held went: how many people came, and what careers encounters were part of it. How many were
/// expected is kept beside how many came.
/// </summary>
/// <param name="Id">The event.</param>
/// <param name="Attendance">How many came, by audience, year group and school; at least one.</param>
public sealed record CompleteEvent(NodeId Id, IReadOnlyList<Counted> Attendance) : Command<EventState>
{
    /// <summary>The careers encounters that were part of it.</summary>
    public IReadOnlyList<HeldEncounter>? Encounters { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override Decision Decide(EventState state, Occasion occasion)
    {
        var before = state.Subject;
        if (!EventLifeCycle.Allows(before.Status, EventStatus.Completed))
            return Decision.Refuse(EventLifeCycle.Refusal(before.Status, EventStatus.Completed));
        if (before.StartsAt > occasion.Now)
            return Decision.Refuse(new InvalidState(ConstantCase.Of(before.Status), $"The event begins on {before.Date:yyyy-MM-dd} at {before.StartTime:HH:mm}; it is completed once it has been held."));

        var checks = new Checks();
        var after = (before with { Status = EventStatus.Completed }).EnteredOn(occasion.Today);
        var organisations = state.Parties.Select(party => party.OrganisationId).ToList();
        checks.Rule(Attendance.Count > 0, "attendance", "'attendance' is empty; say how many came. 0 is a number too.");
        checks.CountsAreSound(Attendance, "attendance", organisations, state.SchoolsAmong(organisations));
        var encounters = EncountersOf(checks, after, state);
        if (!checks.AllHold)
            return checks.Refusal;

        var counts = Attendance.Select(count => CountOf(count, after, state)).ToList();
        return new Decision.Accepted(Id)
        {
            Upserts = [after, .. state.Parties.Following(after), .. counts, .. encounters],
            Warnings = [.. Warnings(after, state, counts)],
        };
    }

    // An expectation of the same people is met by its number; it keeps its id, whatever made it.
    private static Attendance CountOf(Counted count, Event after, EventState state)
    {
        var planned = state.Attendance.FirstOrDefault(known => known.Audience == count.Audience && known.YearGroup == count.YearGroup && known.SchoolId == count.SchoolId);
        return (planned is null ? after.Count(count) : planned.EnteredOn(after.AsOf!.Value)) with { Actual = count.Count };
    }

    private List<Encounter> EncountersOf(Checks checks, Event after, EventState state)
    {
        var encounters = Encounters ?? [];
        checks.Rule(encounters.Count <= Checks.MostItems, "encounters", $"'encounters' has {encounters.Count} items; at most {Checks.MostItems} are kept.");
        var schools = state.SchoolsAmong(state.Parties.Select(party => party.OrganisationId));
        return
        [
            .. encounters.Take(Checks.MostItems).Select((encounter, index) => new Encounter
            {
                Id = NodeId.Of(nameof(Encounter), $"{after.Id.Key}.{state.Encounters.Count + index + 1}"),
                AggregateId = after.Id,
                Source = after.Source,
                AsOf = after.AsOf,
                EventId = after.Id,
                Setting = encounter.Setting,
                ProfessionsMet = checks.Texts(encounter.ProfessionsMet, $"encounters.{index}.professionsMet"),
                TwoWay = encounter.TwoWay,
                TaskWithFeedback = encounter.TaskWithFeedback,
                OutcomesDefined = encounter.OutcomesDefined,
                YearGroups = checks.TaughtYears(encounter.YearGroups ?? [], $"encounters.{index}.yearGroups", schools),
            }),
        ];
    }

    private static IEnumerable<string> Warnings(Event after, EventState state, IReadOnlyList<Attendance> counts)
    {
        var came = CountChecks.Together(counts.Select(count => count.Actual));
        if (came > after.Capacity)
            yield return $"{came} people came, more than the {after.Capacity} who could take part.";
        var open = state.Attendance.Count(planned => planned.Planned is not null && counts.All(count => count.Id != planned.Id));
        if (open > 0)
            yield return $"{open} of the head-counts that were planned have no number of those who came.";
    }
}
