using System.Buffers;
using System.Runtime.CompilerServices;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Leaves;
using Partnership.Graph.Engine.Execution.Writing;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>The values of an asynchronous step, one for each parent.</summary>
internal abstract class AsyncColumn : IDisposable
{
    /// <summary>How many values are not there yet.</summary>
    public abstract int Pending { get; }

    /// <summary>Calls the resolver for each parent.</summary>
    public abstract void Start(ReadOnlySpan<object?> parents, object?[] slots, CancellationToken ct);

    /// <summary>Takes the values that have come since.</summary>
    public abstract void Poll(CancellationToken ct);

    /// <summary>Has <paramref name="signal"/> called as each missing value comes, on any thread.</summary>
    public abstract void NotifyOnce(Action signal);

    /// <summary>A value as an object.</summary>
    public abstract object? ValueAt(int row);

    /// <summary>Why there is no value, if getting it failed.</summary>
    public abstract Exception? FailureAt(int row);

    /// <summary>Writes a value as a leaf.</summary>
    public abstract Written Write(int row, JsonBuffer json, FieldErrors errors);

    public abstract void Dispose();
}

/// <summary>Values of <typeparamref name="T"/>; one that is there at once costs neither a task nor a box.</summary>
internal sealed class AsyncColumn<T>(AsyncResolver<T> resolve, LeafFormat<T>? format) : AsyncColumn
{
    private T?[] _values = [];
    private int _count;
    private ValueTask<T>[] _tasks = [];
    private int[] _waitingRows = [];
    private int _waiting;
    private bool _isNotifying;
    private Dictionary<int, Exception>? _failures;

    public override int Pending => _waiting;

    public override void Start(ReadOnlySpan<object?> parents, object?[] slots, CancellationToken ct)
    {
        _count = parents.Length;
        _values = ArrayPool<T?>.Shared.Rent(_count);
        for (var row = 0; row < parents.Length; row++)
        {
            if (parents[row] is { } parent)
                Resolve(row, parent, slots, ct);
            else
                _values[row] = default;
        }
    }

    public override void Poll(CancellationToken ct)
    {
        var still = 0;
        for (var i = 0; i < _waiting; i++)
        {
            var row = _waitingRows[i];
            if (_tasks[row].IsCompleted)
                Take(row, _tasks[row], ct);
            else
                _waitingRows[still++] = row;
        }

        _waiting = still;
    }

    public override void NotifyOnce(Action signal)
    {
        if (_isNotifying)
            return;
        _isNotifying = true;
        for (var i = 0; i < _waiting; i++)
            _tasks[_waitingRows[i]].ConfigureAwait(false).GetAwaiter().UnsafeOnCompleted(signal);
    }

    public override object? ValueAt(int row) => _values[row];

    public override Exception? FailureAt(int row) => _failures?.GetValueOrDefault(row);

    public override Written Write(int row, JsonBuffer json, FieldErrors errors) => format!.Write(_values[row]!, json, errors);

    public override void Dispose()
    {
        Return(ref _values, _count);
        Return(ref _tasks, _count);
        if (_waitingRows.Length > 0)
            ArrayPool<int>.Shared.Return(_waitingRows);
        _waitingRows = [];
        _waiting = 0;
    }

    private static void Return<TItem>(ref TItem[] array, int used)
    {
        if (array.Length == 0)
            return;
        if (RuntimeHelpers.IsReferenceOrContainsReferences<TItem>())
            array.AsSpan(0, used).Clear();
        ArrayPool<TItem>.Shared.Return(array);
        array = [];
    }

    private void Resolve(int row, object parent, object?[] slots, CancellationToken ct)
    {
        ValueTask<T> task;
        try
        {
            task = resolve(parent, slots);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            Fail(row, failure);
            return;
        }

        if (task.IsCompletedSuccessfully)
            _values[row] = task.Result;
        else if (task.IsCompleted)
            Take(row, task, ct);
        else
            Wait(row, task);
    }

    private void Take(int row, ValueTask<T> task, CancellationToken ct)
    {
        try
        {
            _values[row] = task.GetAwaiter().GetResult();
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            Fail(row, failure);
        }
    }

    private void Wait(int row, ValueTask<T> task)
    {
        if (_tasks.Length == 0)
        {
            _tasks = ArrayPool<ValueTask<T>>.Shared.Rent(_count);
            _waitingRows = ArrayPool<int>.Shared.Rent(_count);
        }

        _tasks[row] = task;
        _waitingRows[_waiting++] = row;
    }

    private void Fail(int row, Exception failure)
    {
        _values[row] = default;
        (_failures ??= []).Add(row, failure);
    }
}
