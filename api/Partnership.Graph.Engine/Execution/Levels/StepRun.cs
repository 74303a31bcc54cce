using System.Buffers;
using Partnership.Graph.Engine.Execution.Planning;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>Items of a list: from a row (or an entry of the next list) on, so many; a count of −1 is a null list.</summary>
internal readonly record struct ItemRange(int Start, int Count);

/// <summary>Where an item is: which of the step's selections (−1 for null or a failure) and which of its rows.</summary>
internal readonly record struct ItemPlace(int Selection, int Row);

/// <summary>
/// 6.4 One step of one operation: what its resolver gave for all parents, as columns. For objects these columns say which
/// rows of the next level belong to which parent.
/// </summary>
internal sealed class StepRun(FieldStep step, object?[] slots, Exception? refusal) : IDisposable
{
    private Dictionary<(int Level, int Entry), Exception>? _failures;
    private ItemRange[][] _ranges = [];
    private ItemPlace[]? _places;
    private int _firstRow;

    public FieldStep Step => step;

    /// <summary>The values of the slots.</summary>
    public object?[] Slots => slots;

    /// <summary>Why the resolver cannot be called at all: a guard that refuses, an argument that does not fit, a service that is missing.</summary>
    public Exception? Refusal => refusal;

    /// <summary>The values of an asynchronous step.</summary>
    public AsyncColumn? Column { get; private set; }

    /// <summary>Begins: calls the resolver for all parents.</summary>
    public void Start(Rows parents, Rows[] selections, CancellationToken ct)
    {
        if (refusal is not null)
            return;
        if (step.Binding!.IsAsync)
        {
            Column = step.Binding.Async.CreateColumn();
            Column.Start(parents.All, slots, ct);
            return;
        }

        AddObjects(parents, selections, ct);
    }

    /// <summary>Ends an asynchronous step all of whose values are there.</summary>
    public void Finish(Rows parents, Rows[] selections, CancellationToken ct)
    {
        if (Column is not null && step.Kind is StepKind.Objects)
            AddObjects(parents, selections, ct);
    }

    public ItemRange RangeAt(int level, int entry) => _ranges[level][entry];

    public Exception? FailureAt(int level, int entry) =>
        (level == 0 ? Column?.FailureAt(entry) : null) ?? _failures?.GetValueOrDefault((level, entry));

    /// <summary>Where an item is.</summary>
    public ItemPlace PlaceOf(int item) => _places is null ? new ItemPlace(0, _firstRow + item) : _places[item];

    public void Dispose()
    {
        Column?.Dispose();
        foreach (var ranges in _ranges)
            ArrayPool<ItemRange>.Shared.Return(ranges);
        _ranges = [];
        if (_places is not null)
            ArrayPool<ItemPlace>.Shared.Return(_places);
        _places = null;
    }

    private void AddObjects(Rows parents, Rows[] selections, CancellationToken ct)
    {
        var lists = step.Binding!.Shape.Lists;
        var target = step.Only is { } only ? selections[only.Index] : new Rows();
        _firstRow = target.Count;
        _ranges = lists.Count == 0 ? [] : new ItemRange[lists.Count][];
        var entries = lists.Count <= 1 ? target : new Rows();
        if (lists.Count > 0)
            _ranges[0] = ArrayPool<ItemRange>.Shared.Rent(Math.Max(parents.Count, 1));
        for (var row = 0; row < parents.Count; row++)
        {
            if ((row & 1023) == 0)
                ct.ThrowIfCancellationRequested();
            AddValueOf(row, parents[row], entries, ct);
        }

        for (var level = 1; level < lists.Count; level++)
        {
            var next = level == lists.Count - 1 ? target : new Rows();
            _ranges[level] = ArrayPool<ItemRange>.Shared.Rent(Math.Max(entries.Count, 1));
            for (var entry = 0; entry < entries.Count; entry++)
                AddItems(level, entry, entries[entry], next);
            entries.Dispose();
            entries = next;
        }

        if (step.Only is not null)
            return;
        Place(target, selections);
        target.Dispose();
    }

    private void AddValueOf(int row, object? parent, Rows entries, CancellationToken ct)
    {
        object? value = null;
        try
        {
            if (parent is not null)
                value = Column is null ? step.Resolver!(parent, slots) : Column.ValueAt(row);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            Fail(0, row, failure);
        }

        if (_ranges.Length == 0)
            entries.Add(value);
        else
            AddItems(0, row, value, entries);
    }

    private void AddItems(int level, int entry, object? list, Rows rows)
    {
        var start = rows.Count;
        if (list is null)
        {
            _ranges[level][entry] = new ItemRange(start, -1);
            return;
        }

        try
        {
            step.Binding!.Shape.Lists[level].Reader.AddTo(rows, list);
        }
        catch (Exception failure)
        {
            rows.Truncate(start);
            Fail(level, entry, failure);
            _ranges[level][entry] = new ItemRange(start, -1);
            return;
        }

        // Ranges are relative to the step, rows to the selection, which other steps may share.
        var origin = level == _ranges.Length - 1 ? _firstRow : 0;
        _ranges[level][entry] = new ItemRange(start - origin, rows.Count - start);
    }

    private void Place(Rows items, Rows[] selections)
    {
        _places = ArrayPool<ItemPlace>.Shared.Rent(Math.Max(items.Count, 1));
        Type? lastType = null;
        var selection = -1;
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            if (item is not null && item.GetType() != lastType)
            {
                lastType = item.GetType();
                selection = step.Abstract!.Find(lastType);
            }

            if (item is null || selection < 0)
            {
                _places[i] = new ItemPlace(-1, 0);
                if (item is not null)
                    Fail(_ranges.Length, i, step.UnknownType(item.GetType()));
                continue;
            }

            var rows = selections[step.Selections[selection].Index];
            _places[i] = new ItemPlace(selection, rows.Count);
            rows.Add(item);
        }
    }

    private void Fail(int level, int entry, Exception failure) => (_failures ??= [])[(level, entry)] = failure;
}
