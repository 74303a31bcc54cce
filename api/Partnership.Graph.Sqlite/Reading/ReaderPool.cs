using System.Collections.Concurrent;
using Partnership.Graph.Sqlite.Opening;
using Partnership.Graph.Sqlite.Reading.Shapes;

namespace Partnership.Graph.Sqlite.Reading;

/// <summary>Readers at rest, ready for the next operation.</summary>
internal sealed class ReaderPool(Connections connections, int mostIdle) : IDisposable
{
    private readonly ConcurrentStack<Reader> _idle = new();
    private readonly ShapeCache _shapes = new();
    private readonly TrigramCounts _trigrams = new();
    private volatile bool _closed;

    /// <summary>A reader for the caller alone, until it is returned.</summary>
    internal Reader Rent()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return _idle.TryPop(out var reader) ? reader : new Reader(connections.OpenReader(), _shapes, _trigrams);
    }

    /// <summary>Takes a reader back; its read transaction, if it is in one, ends.</summary>
    internal void Return(Reader reader)
    {
        // One whose transaction cannot end is of no use to anybody.
        if (!reader.TryEnd() || _closed || _idle.Count >= mostIdle)
            reader.Dispose();
        else
            _idle.Push(reader);
        if (_closed)
            Clear();
    }

    public void Dispose()
    {
        _closed = true;
        Clear();
    }

    private void Clear()
    {
        while (_idle.TryPop(out var reader))
            reader.Dispose();
    }
}
