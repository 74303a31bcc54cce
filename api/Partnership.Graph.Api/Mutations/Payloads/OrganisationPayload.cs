using Partnership.Graph.Domain.Organisations;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of organisations.</summary>
public sealed record OrganisationPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The organisation as it is now.</summary>
    public Organisation? Organisation => Result.Node as Organisation;
}
