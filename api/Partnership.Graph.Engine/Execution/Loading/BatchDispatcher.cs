namespace Partnership.Graph.Engine.Execution.Loading;

/// <summary>What gathers keys: a loader.</summary>
internal interface IBatchSource
{
    /// <summary>Takes the batches gathered so far; more keys begin new ones.</summary>
    IReadOnlyList<IBatch> TakeQueued();
}

/// <summary>
/// Decides when the gathered keys of an operation are loaded: when no resolver can go on without them. All loaders that
/// have keys start together; their values are handed out together, in the order the loaders were first asked. There is
/// no timer, so the same operation on the same data makes the same batches; only what resolvers ask for after they waited for
/// something else (a call elsewhere) is loaded as it comes.
/// </summary>
internal sealed class BatchDispatcher(Signal signal, CancellationToken ct)
{
    private static readonly AsyncLocal<BatchDispatcher?> Ambient = new();
    private static readonly AsyncLocal<bool> InsideBatch = new();

    private readonly Lock _gate = new();
    private readonly List<IBatchSource> _queued = [];
    private readonly List<IBatch> _loading = [];
    private readonly List<IBatch> _loadingForBatches = [];
    private bool _neededByBatch;
    private volatile bool _isAwaitedByBatch;
    private volatile bool _isClosed;

    /// <summary>The dispatcher of the operation this code runs for.</summary>
    public static BatchDispatcher? Current
    {
        get => Ambient.Value;
        set => Ambient.Value = value;
    }

    /// <summary>Whether the operation (or root field) it was made for is over.</summary>
    public bool IsClosed => _isClosed;

    public void Close() => _isClosed = true;

    public void Enqueue(IBatchSource source)
    {
        lock (_gate)
        {
            if (!_queued.Contains(source))
                _queued.Add(source);
            _neededByBatch |= InsideBatch.Value;
        }

        signal.Set();
    }

    /// <summary>
    /// Says that a load under way waits for a key that is queued or loading already. If it waited for its neighbours to be
    /// handed out with it, and they for it, neither would ever end: so they are handed out as they come.
    /// </summary>
    public void Await()
    {
        if (!InsideBatch.Value)
            return;
        lock (_gate)
        {
            _neededByBatch = true;
            _isAwaitedByBatch = true;
        }

        signal.Set();
    }

    /// <summary>Hands out what is loaded and starts what is queued, as far as can be now.</summary>
    /// <returns>Whether anything was done, so that resolvers may have gone on.</returns>
    public bool Advance() => HandOut(_loadingForBatches) | HandOut(_loading) | Start();

    private bool HandOut(List<IBatch> batches)
    {
        IBatch[] loaded = [.. batches.Where(batch => batch.IsLoaded)];
        if (loaded.Length == 0 || (loaded.Length < batches.Count && !_isAwaitedByBatch))
            return false;

        batches.RemoveAll(loaded.Contains);
        foreach (var batch in loaded)
            batch.Complete();
        lock (_gate)
        {
            if (_loading.Count + _loadingForBatches.Count == 0)
                _isAwaitedByBatch = false;
        }

        return true;
    }

    private bool Start()
    {
        IBatchSource[] sources;
        bool neededByBatch;
        lock (_gate)
        {
            // A load that needs another loader's values would wait for ever if that one waited for it to end.
            neededByBatch = _neededByBatch;
            _neededByBatch &= _queued.Count > 0;
            if (_queued.Count == 0 || (_loading.Count > 0 && !neededByBatch))
                return false;
            sources = [.. _queued];
            _queued.Clear();
            _neededByBatch = false;
        }

        var target = neededByBatch ? _loadingForBatches : _loading;
        foreach (var batch in sources.SelectMany(source => source.TakeQueued()))
        {
            target.Add(batch);
            Start(batch);
        }

        return true;
    }

    private void Start(IBatch batch)
    {
        var wasInside = InsideBatch.Value;
        InsideBatch.Value = true;
        batch.Start(signal.Set, ct);
        InsideBatch.Value = wasInside;
    }
}
