using Partnership.Graph.Domain.Decisions;

namespace Partnership.Graph.Domain.Programmes;

/// <summary>What is there before there is a programme: the partnership that is to run it.</summary>
public sealed record NewProgrammeState : AggregateState
{
    /// <summary>The partnership.</summary>
    public required Partnership Partnership { get; init; }

    /// <summary>How many of its programmes take the attention of both sides.</summary>
    public int Running { get; init; }

    /// <inheritdoc/>
    public override Document? Root => null;

    /// <inheritdoc/>
    public override IEnumerable<Document> Documents => [];
}
