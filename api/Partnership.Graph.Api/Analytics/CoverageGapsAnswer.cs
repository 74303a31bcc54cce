using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;
using Partnership.Graph.Domain.Identifiers;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Which schools have nothing in an area.</summary>
/// <param name="AsOf">The day it was made from the graph.</param>
/// <param name="From">The first day a school may have taken part on.</param>
/// <param name="To">The last such day.</param>
/// <param name="Sources">Where the programmes and participations come from that were counted.</param>
/// <param name="Areas">Area by area.</param>
public sealed record CoverageGapsAnswer(DateOnly AsOf, DateOnly From, DateOnly To, IReadOnlyList<Source> Sources, IReadOnlyList<CoverageGap> Areas);

/// <summary>Which schools have nothing in one area.</summary>
/// <param name="Area">The area.</param>
/// <param name="WithNothing">The schools with nothing in the area, of all schools that work.</param>
/// <param name="Illustrative">The made-up participations, of all.</param>
/// <param name="Covered">The schools that have something in the area.</param>
/// <param name="Deciles">The deprivation deciles that schools are counted of; <c>null</c> for all schools.</param>
public sealed record CoverageGap(Area Area, Proportion WithNothing, Proportion Illustrative, IReadOnlyCollection<NodeId> Covered, IReadOnlyList<int>? Deciles);

/// <summary>Which schools of one deprivation decile have nothing in one area.</summary>
/// <param name="DeprivationDecile">The decile, from 1, the most deprived, to 10; <c>null</c> where it is not known.</param>
/// <param name="WithNothing">The schools with nothing in the area, of all of the decile that work.</param>
public sealed record DecileCoverage(int? DeprivationDecile, Proportion WithNothing);
