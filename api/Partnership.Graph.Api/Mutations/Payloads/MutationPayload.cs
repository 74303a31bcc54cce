using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Api.Mutations.Payloads;

/// <summary>
/// What a mutation answers. A payload of the contract, such as <c>UpdatePartnershipPayload</c>, is a record named for the node
/// it shows, <see cref="PartnershipPayload"/>; one record serves all mutations that show such a node.
/// </summary>
public abstract record MutationPayload(MutationResult Result)
{
    /// <summary>Why the mutation was refused; <c>null</c> where it was carried out.</summary>
    public IReadOnlyList<Refusal>? Errors => Result.Errors;

    /// <summary>What the caller is to know although it was carried out.</summary>
    public IReadOnlyList<string> Warnings => Result.Warnings;
}
