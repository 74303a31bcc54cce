using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Analytics;

namespace Partnership.Graph.Api.Analytics;

/// <summary>How many programmes partnerships run at once.</summary>
/// <param name="AsOf">The day it was made from the graph.</param>
/// <param name="Sources">Where the facts come from that were counted.</param>
/// <param name="Partnerships">The active partnerships.</param>
public sealed record FocusAnswer(DateOnly AsOf, IReadOnlyList<Source> Sources, IReadOnlyList<PartnershipFocus> Partnerships)
{
    /// <summary>Those that run more than they agreed, of those that agreed on a limit.</summary>
    public Proportion OverLimit => Proportion.Of(Partnerships.Where(focus => focus.Limit is not null), focus => focus.State == FocusState.OverLimit);

    /// <summary>Those made up, of all.</summary>
    public Proportion Illustrative => Proportion.Of(Partnerships, focus => focus.Partnership.Source == Source.Illustrative);
}
