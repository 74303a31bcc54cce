using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution.Loading;

namespace Partnership.Graph.Benchmarks.OnSqlite;

// What is no property of the product's documents: the edges between them, read through loaders, one batch per level.

internal static class QueryResolvers
{
    public static ValueTask<IReadOnlyList<SchoolTrust>> GetSchoolTrustsAsync(IStoreSession session, CancellationToken ct) =>
        session.ToListAsync(session.Query<SchoolTrust>().OrderBy(trust => trust.Id), ct);
}

internal static class SchoolTrustResolvers
{
    public static string GetUid(SchoolTrust trust) => trust.Uid.Value;

    public static async ValueTask<IEnumerable<School>> GetSchoolsAsync(SchoolTrust trust, OrganisationStatus? status, SchoolsOfTrust loader, CancellationToken ct)
    {
        var schools = await loader.LoadAsync(trust.Id, ct);
        return status is { } wanted ? schools.Where(school => school.Status == wanted) : schools;
    }
}

internal static class SchoolResolvers
{
    public static int GetUrn(School school) => school.Urn.Value;

    public static ValueTask<IReadOnlyList<Programme>> GetProgrammesAsync(School school, ProgrammesOfSchool loader, CancellationToken ct) =>
        loader.LoadAsync(school.Id, ct);
}

internal sealed class SchoolsOfTrust(IStoreSession session) : GroupedDataLoader<NodeId, School>
{
    protected override async ValueTask<ILookup<NodeId, School>> LoadGroupsAsync(IReadOnlyList<NodeId> keys, CancellationToken ct)
    {
        var memberships = await session.ToListAsync(
            session.Query<Membership>().Where(membership => keys.Contains(membership.TrustId)).OrderBy(membership => membership.SchoolId), ct);
        var schools = await session.FindManyAsync<School>([.. memberships.Select(membership => membership.SchoolId)], ct);
        return memberships.ToLookup(membership => membership.TrustId, membership => schools[membership.SchoolId]);
    }
}

internal sealed class ProgrammesOfSchool(IStoreSession session) : GroupedDataLoader<NodeId, Programme>
{
    protected override async ValueTask<ILookup<NodeId, Programme>> LoadGroupsAsync(IReadOnlyList<NodeId> keys, CancellationToken ct)
    {
        var participations = await session.ToListAsync(
            session.Query<Participation>().Where(participation => keys.Contains(participation.SchoolId)).OrderBy(participation => participation.ProgrammeId), ct);
        var programmes = await session.FindManyAsync<Programme>([.. participations.Select(participation => participation.ProgrammeId)], ct);
        return participations.ToLookup(participation => participation.SchoolId, participation => programmes[participation.ProgrammeId]);
    }
}
