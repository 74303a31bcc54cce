using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Domain.Search;

/// <summary>A document found by its name.</summary>
/// <param name="Id">The document.</param>
/// <param name="Score">How well the name fits, above 0 and up to 1 for the name itself: <see cref="NameMatch"/>.</param>
public readonly record struct SearchHit(NodeId Id, double Score)
{
    /// <summary>The best of what was found, best first; those that fit alike are in the order of their names.</summary>
    /// <param name="found">What was found, each with its name in the form of <see cref="NormalisedName"/>.</param>
    /// <param name="limit">How many at most.</param>
    public static IReadOnlyList<SearchHit> Best(IEnumerable<(SearchHit Hit, string Name)> found, int limit) =>
    [
        .. found.OrderByDescending(each => each.Hit.Score).ThenBy(each => each.Name, StringComparer.Ordinal).ThenBy(each => each.Hit.Id)
            .Take(limit).Select(each => each.Hit),
    ];
}
