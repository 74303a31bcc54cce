using Partnership.Graph.Domain.Identifiers;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;
using Partnership.Graph.Domain.Paths;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Paths;

/// <summary>Reads what links organisations on a day: a query for each kind of edge, whatever the number of organisations.</summary>
internal static class PathLinks
{
    /// <summary>All links of some organisations.</summary>
    public static async ValueTask<IReadOnlyList<PathLink>> ReadAsync(IStoreSession session, IReadOnlyList<NodeId> organisations, DateOnly day, CancellationToken ct) =>
    [
        .. await PartnershipsAsync(session, organisations, day, ct),
        .. await MembershipsAsync(session, organisations, day, ct),
        .. await BoardsAsync(session, organisations, ct),
    ];

    private static async ValueTask<IEnumerable<PathLink>> PartnershipsAsync(IStoreSession session, IReadOnlyList<NodeId> organisations, DateOnly day, CancellationToken ct)
    {
        var ended = session.Query<Partnership>().Where(x => x.Status == PartnershipStatus.Ended);
        var members = session.Query<PartnershipMember>().Where(x => (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day));
        var own = await session.ToListAsync(
            members.Where(x => organisations.Contains(x.OrganisationId) && !ended.Any(partnership => partnership.Id == x.PartnershipId)), ct);
        if (own.Count == 0)
            return [];
        List<NodeId> partnerships = [.. own.Select(member => member.PartnershipId).Distinct()];
        var all = (await session.ToListAsync(members.Where(x => partnerships.Contains(x.PartnershipId)), ct)).ToLookup(member => member.PartnershipId, member => member.OrganisationId);
        return own.SelectMany(member => all[member.PartnershipId]
            .Where(other => other != member.OrganisationId)
            .Select(other => PathLink.Between(member.OrganisationId, other, PathLinkKind.SharedPartnership, member.PartnershipId)));
    }

    private static async ValueTask<IEnumerable<PathLink>> MembershipsAsync(IStoreSession session, IReadOnlyList<NodeId> organisations, DateOnly day, CancellationToken ct)
    {
        var (schools, trusts) = (OfType<School>(organisations), OfType<SchoolTrust>(organisations));
        if (schools.Count + trusts.Count == 0)
            return [];
        var found = await session.ToListAsync(
            session.Query<Membership>().Where(x =>
                (schools.Contains(x.SchoolId) || trusts.Contains(x.TrustId)) && (x.From == null || x.From <= day) && (x.Until == null || x.Until >= day)),
            ct);
        return found.Select(membership => PathLink.Between(membership.SchoolId, membership.TrustId, PathLinkKind.SchoolInTrust, membership.Id));
    }

    private static async ValueTask<IEnumerable<PathLink>> BoardsAsync(IStoreSession session, IReadOnlyList<NodeId> organisations, CancellationToken ct)
    {
        var (trusts, boards) = (OfType<NhsTrust>(organisations), OfType<IntegratedCareBoard>(organisations));
        if (trusts.Count + boards.Count == 0)
            return [];
        var found = await session.ToListAsync(
            session.Query<NhsTrust>().Where(x => x.IntegratedCareBoardId != null && (trusts.Contains(x.Id) || boards.Contains(x.IntegratedCareBoardId.Value))), ct);
        return found.Select(trust => PathLink.Between(trust.Id, trust.IntegratedCareBoardId!.Value, PathLinkKind.TrustInBoard, trust.Id));
    }

    private static List<NodeId> OfType<T>(IEnumerable<NodeId> organisations) where T : Organisation =>
        [.. organisations.Where(id => id.TypeName == typeof(T).Name)];
}
