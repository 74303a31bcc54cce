using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Attention;

/// <summary>Where a page ends within one part of the list.</summary>
/// <param name="Kind">How the place bounds it.</param>
/// <param name="Place">Day and id, in the part's own order.</param>
public sealed record AttentionBound(AttentionBoundKind Kind, Position? Place)
{
    /// <summary>Not at all.</summary>
    public static AttentionBound None { get; } = new(AttentionBoundKind.None, null);

    /// <summary>There is nothing of it.</summary>
    public static AttentionBound Nothing { get; } = new(AttentionBoundKind.Nothing, null);
}

/// <summary>How a place bounds one part of the list.</summary>
public enum AttentionBoundKind
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Nothing of the part is on that side.</summary>
    Nothing,

    /// <summary>Only what lies beyond day and id.</summary>
    Beyond,

    /// <summary>Only what lies on the day or beyond it.</summary>
    DayOrBeyond,

    /// <summary>Only what lies beyond the day.</summary>
    BeyondDay,
}
