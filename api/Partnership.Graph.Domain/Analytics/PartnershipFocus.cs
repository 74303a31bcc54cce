using Partnership.Graph.Domain.Programmes;

namespace Partnership.Graph.Domain.Analytics;

/// <summary>How many programmes a partnership runs at once, against the limit it agreed on.</summary>
/// <param name="Partnership">The partnership.</param>
/// <param name="Active">How many programmes it runs.</param>
public sealed record PartnershipFocus(Partnership Partnership, int Active)
{
    /// <summary>The stages in which a programme takes the attention of both sides.</summary>
    public static IReadOnlyList<ProgrammeStage> ActiveStages { get; } =
        [ProgrammeStage.CoDesign, ProgrammeStage.Pilot, ProgrammeStage.Evaluating, ProgrammeStage.Scaling];

    /// <summary>How many it agreed to run at once; <c>null</c> when it set no limit.</summary>
    public int? Limit => Partnership.FocusLimit;

    /// <summary>How the one stands to the other.</summary>
    public FocusState State =>
        Limit is not { } limit ? FocusState.NoLimit
        : Active < limit ? FocusState.WithinLimit
        : Active == limit ? FocusState.AtLimit
        : FocusState.OverLimit;
}

/// <summary>How the programmes a partnership runs stand to the limit it agreed on.</summary>
public enum FocusState
{
    /// <summary>It set no limit.</summary>
    NoLimit,

    /// <summary>It runs fewer than the limit.</summary>
    WithinLimit,

    /// <summary>It runs as many as the limit.</summary>
    AtLimit,

    /// <summary>It runs more than the limit.</summary>
    OverLimit,
}
