using System.Collections.Concurrent;

namespace Partnership.Graph.Sqlite.Reading.Shapes;

/// <summary>
/// The shapes of a store's queries. EF Core takes longer to find out that it knows a query than SQLite takes to answer it, so it
/// is asked once for each shape.
/// </summary>
internal sealed class ShapeCache
{
    // Many more than an API's operations have; beyond it somebody makes up queries, and starting anew is fair.
    private const int Most = 1_000;

    private readonly ConcurrentDictionary<ShapeKey, Shape?> _shapes = [];

    /// <summary>The shape of a query that was scanned. It is <c>null</c> for one that EF Core has to be asked for each time.</summary>
    /// <returns>Whether it is known.</returns>
    public bool TryFind(ShapeKey key, out Shape? shape) => _shapes.TryGetValue(key, out shape);

    /// <summary>Keeps what was learnt of a shape.</summary>
    public void Add(ShapeKey key, Shape? shape)
    {
        if (_shapes.Count >= Most)
            _shapes.Clear();
        _shapes[key.Kept()] = shape;
    }
}
