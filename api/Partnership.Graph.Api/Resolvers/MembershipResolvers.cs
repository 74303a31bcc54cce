using Partnership.Graph.Api.Loaders;
using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>A school's time in a trust; <c>school-trust.graphql</c>.</summary>
public sealed class MembershipResolvers
{
    /// <summary>The school.</summary>
    public ValueTask<School> GetSchoolAsync([Reads(nameof(Membership.SchoolId))] Membership membership, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<School>(membership.SchoolId, ct);

    /// <summary>The trust.</summary>
    public ValueTask<SchoolTrust> GetTrustAsync([Reads(nameof(Membership.TrustId))] Membership membership, NodeById nodes, CancellationToken ct) =>
        nodes.GetAsync<SchoolTrust>(membership.TrustId, ct);
}
