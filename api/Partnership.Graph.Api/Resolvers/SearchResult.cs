using Partnership.Graph.Domain;

namespace Partnership.Graph.Api.Resolvers;

/// <summary>Something found by its name.</summary>
/// <param name="Node">What was found.</param>
/// <param name="Score">How well its name fits, above 0 and up to 1.</param>
public sealed record SearchResult(NamedDocument Node, double Score);
