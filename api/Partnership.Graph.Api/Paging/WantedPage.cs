using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Paging;

/// <summary>Which page of a list a client wants, checked. Equal values want the same page.</summary>
public sealed record WantedPage
{
    /// <summary>The first node of a list and nothing else.</summary>
    public static WantedPage FirstOne { get; } = new() { Size = 1 };

    /// <summary>How many nodes at most, 1 to <see cref="PageArguments.MaxSize"/>.</summary>
    public required int Size { get; init; }

    /// <summary>Whether it is counted from the end of the list.</summary>
    public bool FromEnd { get; init; }

    /// <summary>Only what comes after this position.</summary>
    public Position? After { get; init; }

    /// <summary>Only what comes before this position.</summary>
    public Position? Before { get; init; }

    /// <summary>Whether the client asked for <c>totalCount</c>.</summary>
    public bool CountTotal { get; init; }

    /// <summary>Whether the client asked for nothing else, so that there is no page to be read.</summary>
    public bool CountsOnly { get; init; }

    /// <summary>The page as the store is asked for it.</summary>
    public PageRequest ToRequest() =>
        FromEnd ? PageRequest.Last(Size, Before, After) : PageRequest.First(Size, After, Before);
}
