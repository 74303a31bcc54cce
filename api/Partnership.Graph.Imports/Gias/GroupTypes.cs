using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Imports.Gias;

/// <summary>The types of groups in Get Information About Schools, and which of them are trusts that run academies.</summary>
internal static class GroupTypes
{
    /// <summary>The types by their code, two digits.</summary>
    public static IReadOnlyDictionary<string, GroupType> ByCode { get; } = new Dictionary<string, GroupType>
    {
        ["01"] = new(null, "federations"),
        ["02"] = new(null, "foundations of schools (the register calls them trusts)"),
        ["05"] = new(null, "school sponsors"),
        ["06"] = new(SchoolTrustKind.MultiAcademy, "multi-academy trusts"),
        ["07"] = new(null, "umbrella trusts"),
        ["08"] = new(null, "children's centres groups"),
        ["09"] = new(null, "children's centres collaborations"),
        ["10"] = new(SchoolTrustKind.SingleAcademy, "single-academy trusts"),
        ["11"] = new(SchoolTrustKind.SingleAcademy, "secure single-academy trusts"),
    };
}

/// <summary>A type of group.</summary>
/// <param name="Trust">What kind of trust it is; <c>null</c> for one that runs no academies.</param>
/// <param name="Plural">What such groups are called.</param>
internal readonly record struct GroupType(SchoolTrustKind? Trust, string Plural);
