using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Organisations;
using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>An organisation's time in a partnership; <c>partnership.graphql</c>.</summary>
public sealed class PartnershipMemberResolvers
{
    /// <summary>The partnership.</summary>
    public ValueTask<Partnership> GetPartnershipAsync(PartnershipMember partnershipMember, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Partnership>(partnershipMember.PartnershipId, ct);

    /// <summary>The organisation.</summary>
    public ValueTask<Organisation> GetOrganisationAsync(PartnershipMember partnershipMember, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<Organisation>(partnershipMember.OrganisationId, ct);
}
