using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Domain.Time;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Reads a pilot and its roll-out: one query for each kind of figure, for both programmes at once.</summary>
internal static class PilotComparisonQuery
{
    /// <summary>The comparison, or why there is none.</summary>
    public static async ValueTask<PilotComparisonResult> RunAsync(
        IStoreSession session, NodeId pilotId, NodeId rollOutId, IReadOnlyList<Source>? sources, DateOnly today, CancellationToken ct)
    {
        if (pilotId == rollOutId)
            return new PilotComparisonRefusal(PilotComparisonRefusalReason.SameProgramme, $"Both programmes are {pilotId}. Give a pilot and what grew out of it.");
        var known = new Dictionary<NodeId, Programme>(await session.FindManyAsync<Programme>([pilotId, rollOutId], ct));
        if (!known.TryGetValue(pilotId, out var pilot))
            return new PilotComparisonRefusal(PilotComparisonRefusalReason.PilotNotFound, $"There is no programme {pilotId}. Take the id from a list of programmes.");
        if (!known.TryGetValue(rollOutId, out var rollOut))
            return new PilotComparisonRefusal(PilotComparisonRefusalReason.RollOutNotFound, $"There is no programme {rollOutId}. Take the id from a list of programmes.");

        await FollowAsync(session, known, ct);
        if (Generations(pilotId, rollOutId) is not { } generations)
        {
            return Generations(rollOutId, pilotId) is null
                ? new PilotComparisonRefusal(PilotComparisonRefusalReason.NotLinked, $"{rollOut.Name} did not grow out of {pilot.Name}. See predecessor and successors of a programme.")
                : new PilotComparisonRefusal(PilotComparisonRefusalReason.WrongWayRound, $"{pilot.Name} grew out of {rollOut.Name}. Exchange the two.");
        }

        NodeId[] ids = [pilotId, rollOutId];
        var (schools, events, reach) = (await SchoolsAsync(session, ids, sources, today, ct), await EventsAsync(session, ids, sources, ct), await ReachAsync(session, ids, sources, ct));
        var outcomes = session.Query<Outcome>().Where(x => ids.Contains(x.ProgrammeId));
        if (sources is not null)
            outcomes = outcomes.Where(x => sources.Contains(x.Source));
        var outcomesOf = (await session.ToListAsync(outcomes, ct)).ToLookup(outcome => outcome.ProgrammeId);
        var measures = MeasureComparison.Of(outcomesOf[pilotId], outcomesOf[rollOutId]);
        return new PilotComparison(
            today,
            sources ?? Enum.GetValues<Source>(),
            generations,
            Figures(pilot, measures.Select(measure => measure.Pilot)),
            Figures(rollOut, measures.Select(measure => measure.RollOut)),
            measures);

        int? Generations(NodeId earlier, NodeId later) => ProgrammeSuccession.Generations(earlier, later, id => known.GetValueOrDefault(id)?.PredecessorId);

        ProgrammeFigures Figures(Programme programme, IEnumerable<OutcomeFigure?> figures)
        {
            var reached = Reach.Of(reach[programme.Id]);
            return new(
                programme,
                schools[programme.Id],
                events[programme.Id],
                Proportion.Of(figures.OfType<OutcomeFigure>(), figure => figure.Value is not null || figure.Withheld is not null),
                [.. reached.Groups.Select(group => new TermFigures(group.Key.Term!.Value, group.Figures.Came, group.Figures.Expected))],
                reached.Total);
        }
    }

    /// <summary>Reads what the programmes grew out of, one generation of both a query, until nothing new is named.</summary>
    private static async ValueTask FollowAsync(IStoreSession session, Dictionary<NodeId, Programme> known, CancellationToken ct)
    {
        for (var generation = 1; generation <= ProgrammeSuccession.MostGenerations; generation++)
        {
            List<NodeId> wanted = [.. known.Values.Select(programme => programme.PredecessorId).OfType<NodeId>().Where(id => !known.ContainsKey(id)).Distinct()];
            if (wanted.Count == 0)
                return;
            var found = await session.FindManyAsync<Programme>(wanted, ct);
            if (found.Count == 0)
                return;
            foreach (var (id, programme) in found)
                known[id] = programme;
        }
    }

    private static async ValueTask<Dictionary<NodeId, Proportion>> SchoolsAsync(
        IStoreSession session, NodeId[] ids, IReadOnlyList<Source>? sources, DateOnly today, CancellationToken ct)
    {
        var participations = session.Query<Participation>().Where(x => ids.Contains(x.ProgrammeId));
        if (sources is not null)
            participations = participations.Where(x => sources.Contains(x.Source));
        var found = (await session.ToListAsync(participations, ct)).ToLookup(participation => participation.ProgrammeId);
        return ids.ToDictionary(id => id, id => Proportion.Of(found[id].GroupBy(part => part.SchoolId), ofSchool => ofSchool.Any(part => part.HoldsOn(today))));
    }

    private static async ValueTask<Dictionary<NodeId, Proportion>> EventsAsync(IStoreSession session, NodeId[] ids, IReadOnlyList<Source>? sources, CancellationToken ct)
    {
        var events = session.Query<Event>().Where(x => x.ProgrammeId != null && ids.Contains(x.ProgrammeId.Value) && x.Status != EventStatus.Cancelled);
        if (sources is not null)
            events = events.Where(x => sources.Contains(x.Source));
        var tallies = await session.TallyAsync(events, x => new EventKey { ProgrammeId = x.ProgrammeId, Status = x.Status }, [], ct);
        return ids.ToDictionary(id => id, id => new Proportion(
            tallies.Where(tally => tally.Key.ProgrammeId == id && tally.Key.Status == EventStatus.Completed).Sum(tally => tally.Count),
            tallies.Where(tally => tally.Key.ProgrammeId == id).Sum(tally => tally.Count)));
    }

    private static async ValueTask<ILookup<NodeId, ReachRow>> ReachAsync(IStoreSession session, NodeId[] ids, IReadOnlyList<Source>? sources, CancellationToken ct)
    {
        var counts = session.Query<Attendance>().Where(x => x.Actual != null && x.ProgrammeId != null && ids.Contains(x.ProgrammeId.Value));
        if (sources is not null)
            counts = counts.Where(x => sources.Contains(x.Source));
        var tallies = await session.TallyAsync(
            counts, x => new CountKey { ProgrammeId = x.ProgrammeId, Term = x.Term, Source = x.Source }, [x => x.Actual, x => x.Planned], ct);
        return tallies.ToLookup(tally => tally.Key.ProgrammeId!.Value, tally => new ReachRow(
            new ReachKey { Term = AcademicTerm.Parse(tally.Key.Term!) },
            Came: tally.Sums[0],
            Expected: tally.Sums[1],
            HeadCounts: tally.Count,
            Illustrative: tally.Key.Source == Source.Illustrative ? tally.Count : 0));
    }

    private sealed record EventKey
    {
        public NodeId? ProgrammeId { get; init; }

        public EventStatus Status { get; init; }
    }

    private sealed record CountKey
    {
        public NodeId? ProgrammeId { get; init; }

        public string? Term { get; init; }

        public Source Source { get; init; }
    }
}
