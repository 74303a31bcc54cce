using Partnership.Graph.Domain.Partnerships;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>The payload of mutations of deliverables.</summary>
public sealed record DeliverablePayload(MutationResult Result) : MutationPayload(Result)
{
    /// <summary>The deliverable as it is now.</summary>
    public Deliverable? Deliverable => Result.Node as Deliverable;
}
