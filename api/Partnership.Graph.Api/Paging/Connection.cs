using Partnership.Graph.Domain;
using Partnership.Graph.Domain.Store;

namespace Partnership.Graph.Api.Paging;

/// <summary>A page of a list as clients see it: Relay's connection, with <c>nodes</c> beside <c>edges</c>.</summary>
/// <typeparam name="T">What the list is of.</typeparam>
public sealed class Connection<T>
{
    private readonly Func<int, string> _cursorOf;
    private readonly bool _hasPrevious;
    private readonly bool _hasNext;
    private readonly int? _totalCount;

    private Connection(IReadOnlyList<T> nodes, Func<int, string> cursorOf, bool hasPrevious, bool hasNext, int? totalCount)
    {
        Nodes = nodes;
        _cursorOf = cursorOf;
        _hasPrevious = hasPrevious;
        _hasNext = hasNext;
        _totalCount = totalCount;
    }

    /// <summary>The nodes, in the list's order.</summary>
    public IReadOnlyList<T> Nodes { get; }

    /// <summary>The nodes with their cursors; made when asked for.</summary>
    public IReadOnlyList<Edge<T>> Edges => [.. Nodes.Select((node, index) => new Edge<T>(_cursorOf(index), node))];

    /// <summary>Whether there is more, and the cursors of the ends; made when asked for.</summary>
    public PageInfo PageInfo => new()
    {
        HasPreviousPage = _hasPrevious,
        HasNextPage = _hasNext,
        StartCursor = Nodes.Count == 0 ? null : _cursorOf(0),
        EndCursor = Nodes.Count == 0 ? null : _cursorOf(Nodes.Count - 1),
    };

    /// <summary>How many nodes all pages have together.</summary>
    /// <exception cref="InvalidOperationException">It was not counted, because the page arguments did not ask for it.</exception>
    public int TotalCount => _totalCount ?? throw new InvalidOperationException("The total was not counted: the page arguments did not ask for it.");

    /// <summary>A page of documents, each at its own position in <paramref name="order"/>.</summary>
    public static Connection<T> Of<TDocument>(Page<TDocument> page, Order<TDocument> order, int? totalCount)
        where TDocument : Document, T =>
        Of(page, order, document => document, totalCount);

    /// <summary>A page of documents that each stand for a node, as an edge does for its far end.</summary>
    public static Connection<T> Of<TDocument>(Page<TDocument> page, Order<TDocument> order, Func<TDocument, T> node, int? totalCount)
        where TDocument : Document =>
        new(
            [.. page.Items.Select(node)],
            index => Cursor.Write(order, order.PositionOf(page.Items[index])),
            page.HasPrevious,
            page.HasNext,
            totalCount);

    /// <summary>A page of what is no document: each node with the text of its place.</summary>
    public static Connection<T> Of(IReadOnlyList<T> nodes, Func<int, string> cursorOf, bool hasPrevious, bool hasNext, int? totalCount) =>
        new(nodes, cursorOf, hasPrevious, hasNext, totalCount);
}
