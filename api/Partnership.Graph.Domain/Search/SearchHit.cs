using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Search;

/// <summary>A document found by its name.</summary>
/// <param name="Id">The document.</param>
/// <param name="Score">How well the name fits, above 0 and up to 1 for the name itself: <see cref="NameMatch"/>.</param>
public readonly record struct SearchHit(NodeId Id, double Score);
