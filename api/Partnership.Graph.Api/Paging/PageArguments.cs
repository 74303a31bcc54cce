using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;

namespace Partnership.Graph.Api.Paging;

/// <summary>The arguments of a connection, as a client gave them.</summary>
/// <param name="First">The first so many nodes, 1 to <see cref="MaxSize"/>.</param>
/// <param name="After">Only what comes after this cursor.</param>
/// <param name="Last">The last so many nodes, 1 to <see cref="MaxSize"/>; not together with <paramref name="First"/>.</param>
/// <param name="Before">Only what comes before this cursor.</param>
public sealed record PageArguments(int? First = null, string? After = null, int? Last = null, string? Before = null)
{
    /// <summary>How many nodes a page has when the client does not say.</summary>
    public const int DefaultSize = 25;

    /// <summary>The most nodes of a page.</summary>
    public const int MaxSize = 100;

    /// <summary>Checks the arguments for a list that is in <paramref name="order"/>.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public WantedPage In<T>(Order<T> order, FieldSelection selection) where T : Document =>
        In(cursor => Cursor.Read(order, cursor), selection);

    /// <summary>Checks the arguments for a list whose cursors <paramref name="read"/> reads, answering <c>null</c> for any other text.</summary>
    /// <exception cref="GraphQLException">An argument breaks a rule; the message names it, the rule and the way out.</exception>
    public WantedPage In(Func<string, Position?> read, FieldSelection selection)
    {
        if (First is not null && Last is not null)
            throw Refusal("last", "Arguments 'first' and 'last' were both given; a page is counted from one end. Give one of them.");

        return new WantedPage
        {
            Size = SizeOf("first", First, "after: pageInfo.endCursor") ?? SizeOf("last", Last, "before: pageInfo.startCursor") ?? DefaultSize,
            FromEnd = Last is not null,
            After = PositionOf(read, "after", After),
            Before = PositionOf(read, "before", Before),
            CountTotal = selection.Includes("totalCount"),
            CountsOnly = selection.Includes("totalCount") && !selection.Includes("nodes") && !selection.Includes("edges") && !selection.Includes("pageInfo"),
        };
    }

    private static int? SizeOf(string argument, int? size, string next) =>
        size is null or (>= 1 and <= MaxSize)
            ? size
            : throw Refusal(argument, $"Argument '{argument}' is {size}; a page has 1 to {MaxSize}. For more, go on from page to page with {next}.");

    private static Position? PositionOf(Func<string, Position?> read, string argument, string? cursor) =>
        cursor is null ? null
        : read(cursor) ?? throw Refusal(argument, $"Argument '{argument}' is no cursor of this list; give one that 'cursor', 'startCursor' or 'endCursor' of the same list gave.");

    private static GraphQLException Refusal(string argument, string message) =>
        new(new GraphQLError(message, ErrorCodes.BadUserInput)
        {
            Extensions = new Dictionary<string, object?> { ["argument"] = argument },
        })
        { RefusesRequest = true };
}
