using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.People;
using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Api.Attention.Sources;

/// <summary>Dated edges that hold on a day, as queries.</summary>
internal static class HoldingToday
{
    /// <summary>The members that hold on <paramref name="day"/>.</summary>
    public static IQueryable<PartnershipMember> MembersOn(this IQueryable<PartnershipMember> members, DateOnly day) =>
        members.Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));

    /// <summary>The schools' memberships of trusts that hold on <paramref name="day"/>.</summary>
    public static IQueryable<Membership> MembershipsOn(this IQueryable<Membership> memberships, DateOnly day) =>
        memberships.Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));

    /// <summary>The participations that hold on <paramref name="day"/>.</summary>
    public static IQueryable<Participation> ParticipationsOn(this IQueryable<Participation> participations, DateOnly day) =>
        participations.Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));

    /// <summary>The coordinators on <paramref name="day"/>.</summary>
    public static IQueryable<RoleAssignment> CoordinatorsOn(this IQueryable<RoleAssignment> roles, DateOnly day) =>
        roles.Where(x => x.Role == Role.Coordinator && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));
}
