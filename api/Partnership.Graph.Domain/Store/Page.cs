namespace Partnership.Graph.Domain.Store;

/// <summary>One page of results.</summary>
/// <param name="Items">The results, in the order's direction.</param>
/// <param name="HasPrevious">Whether results lie before the page.</param>
/// <param name="HasNext">Whether results lie after the page.</param>
public sealed record Page<T>(IReadOnlyList<T> Items, bool HasPrevious, bool HasNext)
{
    /// <summary>A page of nothing.</summary>
    public static Page<T> Empty { get; } = new([], HasPrevious: false, HasNext: false);

    /// <summary>
    /// Makes a page from what the store fetched: up to one result more than asked for, nearest the wanted end first.
    /// The extra one tells whether there is more; on the other side a bound that was given means there is.
    /// </summary>
    public static Page<T> Of(List<T> fetched, PageRequest request)
    {
        var more = fetched.Count > request.Limit;
        if (more)
            fetched.RemoveRange(request.Limit, fetched.Count - request.Limit);
        if (request.FromEnd)
            fetched.Reverse();
        return request.FromEnd
            ? new Page<T>(fetched, HasPrevious: more, HasNext: request.Before is not null)
            : new Page<T>(fetched, HasPrevious: request.After is not null, HasNext: more);
    }
}
