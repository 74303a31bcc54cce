using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Benchmarks.Scenarios;

/// <summary>The names of the schema's enum values, as hand-written endpoints write them.</summary>
internal static class EnumNames
{
    public static string Name(this SchoolPhase phase) => phase switch
    {
        SchoolPhase.Nursery => "NURSERY",
        SchoolPhase.Primary => "PRIMARY",
        SchoolPhase.Secondary => "SECONDARY",
        SchoolPhase.AllThrough => "ALL_THROUGH",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    public static string Name(this OrganisationStatus status) => status switch
    {
        OrganisationStatus.Open => "OPEN",
        OrganisationStatus.Closed => "CLOSED",
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static string Name(this Area area) => area switch
    {
        Area.Prevention => "PREVENTION",
        Area.CommunityHealthServices => "COMMUNITY_HEALTH_SERVICES",
        Area.WorkforceDevelopment => "WORKFORCE_DEVELOPMENT",
        _ => throw new ArgumentOutOfRangeException(nameof(area)),
    };
}
