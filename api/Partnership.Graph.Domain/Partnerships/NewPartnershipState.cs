using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Partnerships;

/// <summary>What is there before there is a partnership: the organisations that are named for it.</summary>
public sealed record NewPartnershipState : AggregateState
{
    /// <inheritdoc/>
    public override Document? Root => null;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => [];
}
