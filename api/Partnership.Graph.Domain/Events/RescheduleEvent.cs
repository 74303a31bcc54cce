using Partnership.Graph.Domain.Decisions;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Events;

/// <summary>
/// Moves an event to another time or place: what is left out stays as it is. Its schedule revision goes up by one, by which
/// reminders and calendars know that what they told is no longer so. It stays as certain as it was.
/// </summary>
/// <param name="Id">The event.</param>
public sealed record RescheduleEvent(NodeId Id) : Command<EventState>
{
    /// <summary>The new day.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>When it now begins.</summary>
    public TimeOnly? StartTime { get; init; }

    /// <summary>When it now ends; as long after the start as before where only the start is given.</summary>
    public TimeOnly? EndTime { get; init; }

    /// <summary>The time zone of the new venue.</summary>
    public IanaZone? TimeZone { get; init; }

    /// <summary>On whose site it is now held.</summary>
    public NodeId? HostId { get; init; }

    /// <summary>Where it is now held.</summary>
    public string? Venue { get; init; }

    /// <summary>Why; told to whoever was told of it before.</summary>
    public string? Reason { get; init; }

    /// <inheritdoc/>
    public override NodeId? TargetId => Id;

    /// <inheritdoc/>
    public override IEnumerable<NodeId> Named => HostId is { } host ? [host] : [];

    /// <inheritdoc/>
    public override Decision Decide(EventState state, Occasion occasion)
    {
        var before = state.Subject;
        if (!EventLifeCycle.MayMove(before.Status))
            return Decision.Refuse(new InvalidState(ConstantCase.Of(before.Status), $"An event that is {ConstantCase.Of(before.Status)} is not moved any more; schedule another."));
        if (before.StartsAt <= occasion.Now)
            return Decision.Refuse(new InvalidState(ConstantCase.Of(before.Status), "The event has begun; it is not moved any more. Complete or cancel it."));

        var checks = new Checks();
        var start = StartTime ?? before.StartTime;
        var time = new EventTime(Date ?? before.Date, start, EndTime ?? EndFor(before, start), TimeZone ?? before.TimeZone);
        var after = before with
        {
            Date = time.Date,
            StartTime = time.Start,
            EndTime = time.End,
            TimeZone = time.Zone,
            HostId = HostId ?? before.HostId,
            Venue = Venue is null ? before.Venue : checks.Text(Venue, "venue"),
        };
        var reason = checks.OptionalText(Reason, "reason", Checks.LongText);
        if (checks.AllHold && after == before)
            return new Decision.Accepted(Id);

        after = (after with { ScheduleRevision = before.ScheduleRevision + 1 }).EnteredOn(occasion.Today);
        checks.IsAtWork(state.Partnership, state.Programme);
        time.Check(checks, occasion.Now);
        CheckPlace(checks, after, before, state);
        if (!checks.AllHold)
            return checks.Refusal;

        var parties = PartiesOf(after, before, state);
        return new Decision.Accepted(Id)
        {
            Upserts = [after, .. parties, .. state.Attendance.Following(after)],
            Removals = [.. state.Parties.Select(party => party.Id).Except(parties.Select(party => party.Id))],
            Reason = reason,
            Warnings = [.. time.Warnings(), .. EventChecks.Warnings(parties.Select(party => party.OrganisationId), state), .. EventChecks.Clashes(after, state)],
        };
    }

    // The length stays; where that would be past midnight, the end does, and the check says what is wrong.
    private static TimeOnly EndFor(Event before, TimeOnly start)
    {
        var end = start.Add(before.EndTime - before.StartTime, out var days);
        return days == 0 ? end : before.EndTime;
    }

    private static void CheckPlace(Checks checks, Event after, Event before, EventState state)
    {
        checks.WorksOn(after.HostId, "hostId", after.Date, state);
        if (after.HostId != before.HostId)
            checks.HostSuits(after.Kind, after.HostId, state);
        foreach (var organisation in state.With(EventPartyRole.Provider, EventPartyRole.Invited).Where(id => id != after.HostId))
            checks.WorksOn(organisation, "date", after.Date, state);
        var leaves = after.HostId == before.HostId ? null : state.Attendance.FirstOrDefault(count => count.SchoolId == before.HostId);
        checks.Rule(leaves is null, "hostId", "'hostId' is another school, and people of the one that hosts it are counted on; an event keeps the schools whose people are counted. Cancel it and schedule it there.");
    }

    // The host is a party too; whoever hosted it has no part any more, and whoever hosts it now no other.
    private static List<EventParty> PartiesOf(Event after, Event before, EventState state)
    {
        if (after.HostId == before.HostId)
            return [.. state.Parties.Following(after)];
        var others = state.Parties.Where(party => party.Role is not EventPartyRole.Host && party.OrganisationId != after.HostId);
        return [EventParty.Of(after, after.HostId, EventPartyRole.Host), .. others.Following(after)];
    }
}
