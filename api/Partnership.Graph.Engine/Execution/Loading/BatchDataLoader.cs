namespace Partnership.Graph.Engine.Execution.Loading;

/// <summary>
/// Loads values by key in batches: the keys asked for by all resolvers of a level become one call of
/// <see cref="LoadBatchAsync"/>. Register it as a scoped service and take it as a resolver's parameter.
/// Within an operation (within a root field, for mutations) a key is loaded once.
/// </summary>
public abstract class BatchDataLoader<TKey, TValue> : IBatchSource
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, ValueTask<TValue?>> _loads = [];
    private readonly List<Batch<TKey, TValue>> _queued = [];
    private BatchDispatcher? _dispatcher;

    /// <summary>The most keys of one batch: default 1,000, 1 to 65,536. A level that needs more gets several batches.</summary>
    protected virtual int MaxBatchSize => 1_000;

    /// <summary>What a key has for which <see cref="LoadBatchAsync"/> gives no value; default <c>null</c>.</summary>
    protected virtual TValue? Missing => default;

    /// <summary>
    /// The value of a key, once its batch has been loaded. May be awaited more than once.
    /// Fails with the batch's exception if the batch fails.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is no operation running.</exception>
    public ValueTask<TValue?> LoadAsync(TKey key, CancellationToken ct = default)
    {
        ct.ThrowIfCancellationRequested();
        lock (_gate)
        {
            var dispatcher = JoinOperation();
            if (_loads.TryGetValue(key, out var load))
            {
                if (!load.IsCompleted)
                    dispatcher.Await();
                return load;
            }

            if (_queued.Count == 0 || _queued[^1].IsFull)
                Enqueue(dispatcher);
            load = _queued[^1].Add(key);
            _loads.Add(key, load);
            return load;
        }
    }

    /// <summary>The values of some keys, in the order of the keys.</summary>
    public async ValueTask<IReadOnlyList<TValue?>> LoadManyAsync(IEnumerable<TKey> keys, CancellationToken ct = default)
    {
        var loads = keys.Select(key => LoadAsync(key, ct)).ToList();
        var values = new List<TValue?>(loads.Count);
        foreach (var load in loads)
            values.Add(await load);
        return values;
    }

    /// <summary>Loads the values of some keys: distinct, in the order they were asked for, never more than <see cref="MaxBatchSize"/>.</summary>
    /// <returns>The values found; a key that is missing has <see cref="Missing"/>.</returns>
    protected abstract ValueTask<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(IReadOnlyList<TKey> keys, CancellationToken ct);

    IReadOnlyList<IBatch> IBatchSource.TakeQueued()
    {
        lock (_gate)
        {
            IBatch[] taken = [.. _queued];
            _queued.Clear();
            return taken;
        }
    }

    private BatchDispatcher JoinOperation()
    {
        if (_dispatcher is { IsClosed: false })
            return _dispatcher;

        // A new operation, or the next mutation of one: what was read before may have changed since.
        _loads.Clear();
        _queued.Clear();
        return _dispatcher = BatchDispatcher.Current is { IsClosed: false } current
            ? current
            : throw new InvalidOperationException($"{GetType().Name} was asked for a value outside of a running operation.");
    }

    private void Enqueue(BatchDispatcher dispatcher)
    {
        _queued.Add(new Batch<TKey, TValue>(GetType().Name, Math.Clamp(MaxBatchSize, 1, ushort.MaxValue + 1), Missing, LoadBatchAsync));
        dispatcher.Enqueue(this);
    }
}
