using Partnership.Graph.Api.Filtering;
using Partnership.Graph.Api.Ordering;
using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Paging;

/// <summary>All arguments of a connection, as a client gave them.</summary>
/// <typeparam name="TFilter">The type of <c>where</c>.</typeparam>
/// <typeparam name="TSort">The type of an item of <c>order</c>.</typeparam>
/// <param name="First">The first so many nodes.</param>
/// <param name="After">Only what comes after this cursor.</param>
/// <param name="Last">The last so many nodes.</param>
/// <param name="Before">Only what comes before this cursor.</param>
/// <param name="Where">Only those for which this holds.</param>
/// <param name="Order">What they are ordered by, most important first.</param>
public sealed record ListArguments<TFilter, TSort>(
    int? First = null, string? After = null, int? Last = null, string? Before = null, TFilter? Where = null, IReadOnlyList<TSort>? Order = null)
    where TFilter : DocumentFilter
    where TSort : DocumentSort
{
    /// <summary>Whether the list is wanted as it is: all of it, in its own order.</summary>
    public bool AreOnlyPage => Where is null && Order is null or [];

    /// <summary>The page alone.</summary>
    public PageArguments Page => new(First, After, Last, Before);

    /// <summary>Checks the arguments for a list of documents that is in <paramref name="standard"/> order unless told otherwise.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public WantedList<T> In<T>(Order<T> standard, FieldSelection selection) where T : Document
    {
        var order = Order.Or(standard);
        return new(Page.In(order, selection), order, Where?.Predicate<T>()) { Only = NodeFields.Of(order, selection) };
    }
}
