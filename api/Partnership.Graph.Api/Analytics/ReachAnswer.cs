using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;

namespace Partnership.Graph.Api.Analytics;

/// <summary>Reach, with what it was asked for.</summary>
/// <param name="AsOf">The day it was made from the graph.</param>
/// <param name="From">The first day of the events counted.</param>
/// <param name="To">The last day of the events counted.</param>
/// <param name="Sources">Where the facts come from that were counted.</param>
/// <param name="Groups">The groups.</param>
/// <param name="Total">All groups together.</param>
public sealed record ReachAnswer(
    DateOnly AsOf, DateOnly From, DateOnly To, IReadOnlyList<Source> Sources, IReadOnlyList<ReachGroup> Groups, ReachFigures Total);
