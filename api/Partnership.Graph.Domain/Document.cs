using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain;

/// <summary>
/// Anything the store keeps: a node of the graph or an edge between two. Documents are immutable, refer to each other
/// by id only, and belong to one aggregate, the unit that is committed as a whole.
/// </summary>
public abstract record Document
{
    /// <summary>The identity; natural key where the registers give one, else UUIDv7.</summary>
    public required NodeId Id { get; init; }

    /// <summary>The id of the aggregate's root (its own id for a root): the partition key on Cosmos.</summary>
    public required NodeId AggregateId { get; init; }

    /// <summary>How often this document was written, from 1; set by the store at commit, 0 before it.</summary>
    public int Version { get; init; }

    /// <summary>Where the facts in this document come from.</summary>
    public required Source Source { get; init; }

    /// <summary>The day the facts were true at their source; <c>null</c> where the source gives none.</summary>
    public DateOnly? AsOf { get; init; }
}
