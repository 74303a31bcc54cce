namespace Partnership.Graph.Api.Paging;

/// <summary>Where a page stands in its list.</summary>
public sealed record PageInfo
{
    /// <summary>Whether there is more after the page.</summary>
    public required bool HasNextPage { get; init; }

    /// <summary>Whether there is more before the page.</summary>
    public required bool HasPreviousPage { get; init; }

    /// <summary>The cursor of the first node; <c>null</c> when the page is empty.</summary>
    public required string? StartCursor { get; init; }

    /// <summary>The cursor of the last node; <c>null</c> when the page is empty.</summary>
    public required string? EndCursor { get; init; }
}
