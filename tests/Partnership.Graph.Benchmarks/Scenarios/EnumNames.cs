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
        SchoolPhase.MiddleDeemedPrimary => "MIDDLE_DEEMED_PRIMARY",
        SchoolPhase.Secondary => "SECONDARY",
        SchoolPhase.MiddleDeemedSecondary => "MIDDLE_DEEMED_SECONDARY",
        SchoolPhase.SixteenPlus => "SIXTEEN_PLUS",
        SchoolPhase.AllThrough => "ALL_THROUGH",
        SchoolPhase.NotApplicable => "NOT_APPLICABLE",
        _ => throw new ArgumentOutOfRangeException(nameof(phase)),
    };

    public static string Name(this OrganisationStatus status) => status switch
    {
        OrganisationStatus.Proposed => "PROPOSED",
        OrganisationStatus.Open => "OPEN",
        OrganisationStatus.Closing => "CLOSING",
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
