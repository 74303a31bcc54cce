using System.Diagnostics.CodeAnalysis;

namespace Partnership.Graph.Engine.Execution;

/// <summary>Remembers values up to a total weight and forgets those not used for longest. What is too heavy is not remembered.</summary>
internal sealed class LruCache<TKey, TValue>(long capacity)
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, LinkedListNode<Entry>> _entries = [];
    private readonly LinkedList<Entry> _byUse = [];
    private long _weight;

    /// <summary>How much all values weigh.</summary>
    public long Weight
    {
        get
        {
            lock (_gate)
                return _weight;
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

    /// <summary>Remembers a value. One value may take a quarter of the capacity, so that no single one drives out all others.</summary>
    public void Add(TKey key, TValue value, long weight)
    {
        if (weight > capacity / 4)
            return;
        lock (_gate)
        {
            if (_entries.TryGetValue(key, out var same))
                Remove(same);
            while (_weight + weight > capacity)
                Remove(_byUse.Last!);
            _entries.Add(key, _byUse.AddFirst(new Entry(key, value, weight)));
            _weight += weight;
        }
    }

    private void Remove(LinkedListNode<Entry> entry)
    {
        _entries.Remove(entry.Value.Key);
        _byUse.Remove(entry);
        _weight -= entry.Value.Weight;
    }

    private readonly record struct Entry(TKey Key, TValue Value, long Weight);
}
