using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Engine.Execution;

/// <summary>Remembers a bounded number of values and forgets the one not used for longest.</summary>
internal sealed class LruCache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<(TKey Key, TValue Value)>> _entries = [];
    private readonly LinkedList<(TKey Key, TValue Value)> _byUse = [];

    public int Count
    {
        get
        {
            lock (_gate)
                return _entries.Count;
        }
    }

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (!_entries.TryGetValue(key, out var entry))
            {
                value = default;
                return false;
            }

            if (entry != _byUse.First)
            {
                _byUse.Remove(entry);
                _byUse.AddFirst(entry);
            }

            value = entry.Value.Value;
            return true;
        }
    }

    public void Add(TKey key, TValue value)
    {
        if (capacity <= 0)
            return;
        lock (_gate)
        {
            if (_entries.Remove(key, out var same))
                _byUse.Remove(same);
            while (_entries.Count >= capacity)
            {
                _entries.Remove(_byUse.Last!.Value.Key);
                _byUse.RemoveLast();
            }

            _entries.Add(key, _byUse.AddFirst((key, value)));
        }
    }
}
