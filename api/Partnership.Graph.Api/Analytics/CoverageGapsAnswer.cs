using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Which schools have nothing in an area.</summary>
/// <param name="AsOf">The day it was made from the graph.</param>
/// <param name="Sources">Where the programmes and participations come from that were counted.</param>
/// <param name="Areas">Area by area.</param>
public sealed record CoverageGapsAnswer(DateOnly AsOf, IReadOnlyList<Source> Sources, IReadOnlyList<CoverageGap> Areas);

/// <summary>Which schools have nothing in one area.</summary>
/// <param name="Area">The area.</param>
/// <param name="WithNothing">The schools with nothing in the area, of all schools that work.</param>
/// <param name="Illustrative">The made-up participations, of all.</param>
/// <param name="Covered">The schools that have something in the area.</param>
public sealed record CoverageGap(Area Area, Proportion WithNothing, Proportion Illustrative, IReadOnlyCollection<NodeId> Covered);
