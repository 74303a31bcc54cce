using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Reads Gatsby coverage: encounters are few beside events, so their events and schools are looked up from them.</summary>
internal static class GatsbyCoverageQuery
{
    /// <summary>The coverage of both benchmarks in some days.</summary>
    public static async ValueTask<IReadOnlyList<BenchmarkCoverage>> RunAsync(
        IStoreSession session, Days days, IReadOnlyList<Source>? sources, CancellationToken ct)
    {
        var (from, to) = days;
        var all = session.Query<Encounter>();
        if (sources is not null)
            all = all.Where(x => sources.Contains(x.Source));
        var encounters = await session.ToListAsync(all, ct);

        var ids = encounters.Select(encounter => encounter.EventId).Distinct().ToList();
        var held = (await session.ToListAsync(
            session.Query<Event>().Where(x => ids.Contains(x.Id) && x.Status == EventStatus.Completed && x.Date >= from && x.Date <= to).Select(x => new { x.Id }), ct))
            .Select(x => x.Id).ToHashSet();
        var parties = await session.ToListAsync(
            session.Query<EventParty>().Where(x => held.Contains(x.EventId) && x.Role != EventPartyRole.Provider).Select(x => new { x.EventId, x.OrganisationId }), ct);

        OrganisationStatus[] working = [OrganisationStatus.Open, OrganisationStatus.Closing];
        SchoolPhase[] phases = [SchoolPhase.Secondary, SchoolPhase.MiddleDeemedSecondary, SchoolPhase.AllThrough, SchoolPhase.SixteenPlus];
        var schools = (await session.ToListAsync(
            session.Query<School>().Where(x => working.Contains(x.Status) && phases.Contains(x.Phase)).Select(x => new { x.Id }), ct))
            .Select(x => x.Id).ToHashSet();

        var counted = encounters.Where(encounter => held.Contains(encounter.EventId)).ToList();
        var schoolsAt = parties.ToLookup(party => party.EventId, party => party.OrganisationId);
        return [BenchmarkCoverage.Of(5, counted, schoolsAt, schools), BenchmarkCoverage.Of(6, counted, schoolsAt, schools)];
    }
}
