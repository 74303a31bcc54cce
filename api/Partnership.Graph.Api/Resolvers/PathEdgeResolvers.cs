using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Api.Paths;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.People;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>What every edge of a path answers; <c>path.graphql</c>.</summary>
public sealed class PathEdgeResolvers
{
    /// <summary>The people who coordinate or lead there today.</summary>
    public async ValueTask<IReadOnlyList<RoleAssignment>> GetPeopleAsync(PathEdge edge, RolesInScope loader, TimeProvider clock, CancellationToken ct)
    {
        var today = clock.Today();
        var roles = await loader.LoadManyAsync(edge.Scopes, ct);
        return [.. roles.SelectMany(ofScope => ofScope ?? [])
            .Where(role => role.Role is Role.Coordinator or Role.Lead && role.HoldsOn(today))
            .OrderBy(role => role.Role).ThenBy(role => role.Id)];
    }
}

/// <summary>A partnership that two organisations share; <c>path.graphql</c>.</summary>
public sealed class SharedPartnershipResolvers
{
    /// <summary>The partnership.</summary>
    public ValueTask<Partnership> GetPartnershipAsync(SharedPartnership edge, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Partnership>(edge.PartnershipId, ct);
}

/// <summary>A school in a trust; <c>path.graphql</c>.</summary>
public sealed class SchoolInTrustResolvers
{
    /// <summary>The school's time in the trust.</summary>
    public ValueTask<Membership> GetMembershipAsync(SchoolInTrust edge, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Membership>(edge.MembershipId, ct);
}

/// <summary>An NHS trust in a board's area; <c>path.graphql</c>.</summary>
public sealed class TrustInBoardResolvers
{
    /// <summary>The NHS trust.</summary>
    public ValueTask<NhsTrust> GetNhsTrustAsync(TrustInBoard edge, NodeById nodes, CancellationToken ct) => nodes.GetAsync<NhsTrust>(edge.NhsTrustId, ct);

    /// <summary>The board.</summary>
    public ValueTask<IntegratedCareBoard> GetIntegratedCareBoardAsync(TrustInBoard edge, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<IntegratedCareBoard>(edge.BoardId, ct);
}
