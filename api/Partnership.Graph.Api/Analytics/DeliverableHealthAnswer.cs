using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;

namespace Partnership.Graph.Api.Analytics;

/// <summary>How deliverables stand.</summary>
/// <param name="AsOf">The day it was made from the graph.</param>
/// <param name="DueFrom">The first due day counted.</param>
/// <param name="DueTo">The last due day counted.</param>
/// <param name="Sources">Where the facts come from that were counted.</param>
/// <param name="Total">All of them together.</param>
/// <param name="Partnerships">Partnership by partnership.</param>
public sealed record DeliverableHealthAnswer(
    DateOnly AsOf,
    DateOnly DueFrom,
    DateOnly DueTo,
    IReadOnlyList<Source> Sources,
    DeliverableFigures Total,
    IReadOnlyList<PartnershipDeliverables> Partnerships);

/// <summary>How the deliverables of one partnership stand.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Figures">How they stand.</param>
public sealed record PartnershipDeliverables(Partnership Partnership, DeliverableFigures Figures);
