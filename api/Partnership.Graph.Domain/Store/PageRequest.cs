namespace Partnership.Graph.Domain.Store;

/// <summary>Which page: the first or the last so many results strictly between two positions.</summary>
public sealed record PageRequest
{
    private PageRequest(int limit, bool fromEnd, Position? after, Position? before)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(limit);
        (Limit, FromEnd, After, Before) = (limit, fromEnd, after, before);
    }

    /// <summary>How many results at most, from 1.</summary>
    public int Limit { get; }

    /// <summary>Whether the results nearest the end are wanted; they still come in the order's direction.</summary>
    public bool FromEnd { get; }

    /// <summary>Only results after this position; <c>null</c> for the beginning.</summary>
    public Position? After { get; }

    /// <summary>Only results before this position; <c>null</c> for the end.</summary>
    public Position? Before { get; }

    /// <summary>The first <paramref name="limit"/> results between the positions.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1.</exception>
    public static PageRequest First(int limit, Position? after = null, Position? before = null) => new(limit, false, after, before);

    /// <summary>The last <paramref name="limit"/> results between the positions.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="limit"/> is below 1.</exception>
    public static PageRequest Last(int limit, Position? before = null, Position? after = null) => new(limit, true, after, before);
}
