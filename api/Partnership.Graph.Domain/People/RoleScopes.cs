using Partnership.Graph.Domain.Events;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.People;

/// <summary>What each role can be for.</summary>
public static class RoleScopes
{
    /// <summary>Whether somebody can hold <paramref name="role"/> for <paramref name="scope"/>.</summary>
    public static bool Allow(Role role, Document scope) => role switch
    {
        Role.ChiefExecutive => scope is Organisation,
        Role.Clinician => scope is Organisation or Programme or Event,
        Role.ChampionTrainer => scope is School or SchoolTrust or NhsTrust or Programme or Event,
        Role.Sponsor => scope is Organisation or Graph.Partnership or Programme,
        Role.Coordinator or Role.Lead or Role.Adviser => scope is Organisation or Graph.Partnership or Programme or Event,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "There is no such role."),
    };

    /// <summary>What the role can be for, in words.</summary>
    public static string InWords(Role role) => role switch
    {
        Role.ChiefExecutive => "an organisation",
        Role.Clinician => "an organisation, a programme or an event",
        Role.ChampionTrainer => "a school, a trust, a programme or an event",
        Role.Sponsor => "an organisation, a partnership or a programme",
        _ => "an organisation, a partnership, a programme or an event",
    };
}
