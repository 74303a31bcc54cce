using Partnership.Graph.Benchmarks.Data;
using OrganisationStatus = Partnership.Graph.Domain.Organisations.OrganisationStatus;

namespace Partnership.Graph.Benchmarks.InMemory;

// What is no property of the objects in memory; everything else the engine reads from them by name.

internal static class QueryResolvers
{
    public static IReadOnlyList<SchoolTrust> GetSchoolTrusts(DataSet data) => data.SchoolTrusts;

    public static IEnumerable<School> GetSchools(int first, DataSet data) => data.Schools.Take(first);

    public static School? GetSchool(int urn, DataSet data) => data.SchoolByUrn(urn);

    public static Unit GetDeep(DataSet data) => data.Deep;
}

internal static class SchoolTrustResolvers
{
    public static IEnumerable<School> GetSchools(SchoolTrust trust, OrganisationStatus? status) =>
        status is { } wanted ? trust.Schools.Where(school => school.Status == wanted) : trust.Schools;
}
