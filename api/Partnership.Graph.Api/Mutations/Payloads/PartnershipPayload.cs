namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of a partnership.</summary>
public sealed record PartnershipPayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The partnership as it is now.</summary>
    public Partnership? Partnership => Result.Node as Partnership;
}
