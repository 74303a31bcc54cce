using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;

namespace Partnership.Graph.Api.Analytics;

/// <summary>How many schools have meaningful encounters.</summary>
/// <param name="AsOf">The day it was made from the graph.</param>
/// <param name="From">The first day of the events counted.</param>
/// <param name="To">The last day of the events counted.</param>
/// <param name="Sources">Where the encounters come from that were counted.</param>
/// <param name="Benchmarks">Benchmark 5, then benchmark 6.</param>
public sealed record GatsbyCoverageAnswer(
    DateOnly AsOf, DateOnly From, DateOnly To, IReadOnlyList<Source> Sources, IReadOnlyList<BenchmarkCoverage> Benchmarks);
