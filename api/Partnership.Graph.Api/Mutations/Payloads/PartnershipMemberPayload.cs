using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of memberships of partnerships.</summary>
public sealed record PartnershipMemberPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The membership as it is now.</summary>
    public PartnershipMember? Member => Result.Node as PartnershipMember;
}
