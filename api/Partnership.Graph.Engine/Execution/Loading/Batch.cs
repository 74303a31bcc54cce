using System.Threading.Tasks.Sources;
using Partnership.Graph.Engine.Execution.Telemetry;

namespace Partnership.Graph.Engine.Execution.Loading;

/// <summary>A batch as the dispatcher sees it.</summary>
internal interface IBatch
{
    /// <summary>Whether loading has ended, well or not; the values are handed out only by <see cref="Complete"/>.</summary>
    bool IsLoaded { get; }

    /// <summary>Begins to load; <paramref name="loaded"/> is called, on any thread, when loading ends after this call has returned.</summary>
    void Start(Action loaded, CancellationToken ct);

    /// <summary>Hands out the values: what awaits them runs on, here and in the order it began to wait.</summary>
    void Complete();
}

/// <summary>
/// The keys that go to a loader together. It is the source of the value tasks of all its keys (the token is the key's
/// index), so a key costs no object of its own.
/// </summary>
internal sealed class Batch<TKey, TValue>(
    string loader,
    int capacity,
    TValue? missing,
    Func<IReadOnlyList<TKey>, CancellationToken, ValueTask<IReadOnlyDictionary<TKey, TValue>>> load) : IBatch, IValueTaskSource<TValue?>
    where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly List<TKey> _keys = [];
    private List<(Action<object?> Run, object? State)>? _waiting;
    private Task<IReadOnlyDictionary<TKey, TValue>>? _loading;
    private TValue?[] _values = [];
    private Exception? _failure;
    private volatile bool _isLoaded;
    private volatile bool _isComplete;

    public bool IsFull => _keys.Count >= capacity;

    public bool IsLoaded => _isLoaded;

    public ValueTask<TValue?> Add(TKey key)
    {
        _keys.Add(key);
        return new ValueTask<TValue?>(this, unchecked((short)(ushort)(_keys.Count - 1)));
    }

    public void Start(Action loaded, CancellationToken ct)
    {
        EngineTelemetry.BatchSize.Record(_keys.Count, new KeyValuePair<string, object?>("loader", loader));
        try
        {
            _loading = EngineTelemetry.Spans.HasListeners() ? SpannedAsync(ct) : load(_keys, ct).AsTask();
        }
        catch (Exception failure)
        {
            _loading = Task.FromException<IReadOnlyDictionary<TKey, TValue>>(failure);
        }

        var awaiter = _loading.GetAwaiter();
        if (awaiter.IsCompleted)
        {
            _isLoaded = true;
            return;
        }

        awaiter.UnsafeOnCompleted(() =>
        {
            _isLoaded = true;
            loaded();
        });
    }

    public void Complete()
    {
        try
        {
            var found = _loading!.GetAwaiter().GetResult();
            _values = new TValue?[_keys.Count];
            for (var i = 0; i < _values.Length; i++)
                _values[i] = found.TryGetValue(_keys[i], out var value) ? value : missing;
        }
        catch (Exception failure)
        {
            _failure = failure;
        }

        List<(Action<object?> Run, object? State)>? waiting;
        lock (_gate)
        {
            _isComplete = true;
            waiting = _waiting;
            _waiting = null;
        }

        foreach (var (run, state) in waiting ?? [])
            run(state);
    }

    private async Task<IReadOnlyDictionary<TKey, TValue>> SpannedAsync(CancellationToken ct)
    {
        using var span = EngineTelemetry.Spans.StartActivity(loader);
        span?.SetTag("graphql.loader.batch_size", _keys.Count);
        return await load(_keys, ct);
    }

    TValue? IValueTaskSource<TValue?>.GetResult(short token)
    {
        if (!_isComplete)
            throw new InvalidOperationException("The value has not been loaded yet: await it.");
        if (_failure is not null)
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(_failure);
        return _values[(ushort)token];
    }

    ValueTaskSourceStatus IValueTaskSource<TValue?>.GetStatus(short token) =>
        !_isComplete ? ValueTaskSourceStatus.Pending
        : _failure is null ? ValueTaskSourceStatus.Succeeded
        : ValueTaskSourceStatus.Faulted;

    // What waits runs inside Complete whatever its scheduling context: that is what makes the order of loads deterministic.
    void IValueTaskSource<TValue?>.OnCompleted(
        Action<object?> continuation, object? state, short token, ValueTaskSourceOnCompletedFlags flags)
    {
        lock (_gate)
        {
            if (!_isComplete)
            {
                (_waiting ??= []).Add((continuation, state));
                return;
            }
        }

        continuation(state);
    }
}
