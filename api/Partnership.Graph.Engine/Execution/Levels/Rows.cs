using System.Buffers;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>The objects of one place in the response, one after the other, in a pooled array; null where there is none.</summary>
internal sealed class Rows : IDisposable
{
    private object?[] _objects = [];

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    public object? this[int row] => _objects[row];

    public ReadOnlySpan<object?> All => _objects.AsSpan(0, Count);

    public void Add(object? item)
    {
        if (Count == _objects.Length)
            Grow(1);
        _objects[Count++] = item;
    }

    public void Add(ReadOnlySpan<object?> items)
    {
        if (_objects.Length - Count < items.Length)
            Grow(items.Length);
        items.CopyTo(_objects.AsSpan(Count));
        Count += items.Length;
    }

    /// <summary>Makes room for so many more.</summary>
    public void Reserve(int more)
    {
        if (_objects.Length - Count < more)
            Grow(more);
    }

    /// <summary>Takes back all from a row on.</summary>
    public void Truncate(int count)
    {
        _objects.AsSpan(count, Count - count).Clear();
        Count = count;
    }

    public void Dispose()
    {
        Truncate(0);
        if (_objects.Length > 0)
            ArrayPool<object?>.Shared.Return(_objects);
        _objects = [];
    }

    private void Grow(int more)
    {
        var bigger = ArrayPool<object?>.Shared.Rent(Math.Max(Count + more, Math.Max(8, Count * 2)));
        All.CopyTo(bigger);
        _objects.AsSpan(0, Count).Clear();
        if (_objects.Length > 0)
            ArrayPool<object?>.Shared.Return(_objects);
        _objects = bigger;
    }
}
