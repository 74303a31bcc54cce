using Partnership.Graph.Engine.Execution.Loading;
using Partnership.Graph.Engine.Execution.Planning;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>
/// 6.2 Runs an operation level by level: all steps of a level are executed for all their parents before anything of the
/// next level is. What cannot go on waits for loaders, which load for the whole level at once.
/// </summary>
internal sealed class OperationRun : IDisposable
{
    private readonly OperationPlan _plan;
    private readonly OperationContext _context;
    private readonly Rows[] _selections;
    private readonly StepRun?[] _runs;
    private readonly Signal _signal = new();

    public OperationRun(OperationPlan plan, OperationContext context)
    {
        _plan = plan;
        _context = context;
        _runs = new StepRun?[plan.RunCount];
        _selections = new Rows[plan.SelectionCount];
        for (var i = 0; i < _selections.Length; i++)
            _selections[i] = new Rows();
    }

    public OperationContext Context => _context;

    /// <summary>The objects of a selection.</summary>
    public Rows RowsOf(int selection) => _selections[selection];

    /// <summary>The run of a step that needs one.</summary>
    public StepRun RunOf(FieldStep step)
    {
        if (_runs[step.Index] is { } known)
            return known;
        var slots = step.FillSlots(_context, out var refusal);
        return _runs[step.Index] = new StepRun(step, slots, refusal);
    }

    /// <summary>Executes the whole operation, or one of its root fields with everything below it.</summary>
    public async ValueTask ExecuteAsync(object rootValue, FieldStep? rootField = null)
    {
        var dispatcher = new BatchDispatcher(_signal, _context.CancellationToken);
        BatchDispatcher.Current = dispatcher;
        _selections[_plan.Root.Index].Add(rootValue);
        try
        {
            foreach (var level in _plan.Levels)
            {
                if (Start(level, rootField))
                    await FinishAsync(level, rootField, dispatcher);
            }
        }
        finally
        {
            dispatcher.Close();
        }
    }

    /// <summary>Forgets everything: the next root field of a mutation begins anew.</summary>
    public void Clear()
    {
        foreach (var rows in _selections)
            rows.Truncate(0);
        for (var i = 0; i < _runs.Length; i++)
        {
            _runs[i]?.Dispose();
            _runs[i] = null;
        }
    }

    public void Dispose()
    {
        Clear();
        foreach (var rows in _selections)
            rows.Dispose();
    }

    private bool Start(SelectionPlan[] level, FieldStep? rootField)
    {
        var isWaiting = false;
        foreach (var selection in level)
        {
            var parents = _selections[selection.Index];
            if (parents.Count == 0)
                continue;
            foreach (var step in selection.Active)
            {
                if (selection.Depth == 0 && rootField is not null && step != rootField)
                    continue;
                _context.CancellationToken.ThrowIfCancellationRequested();
                var run = RunOf(step);
                run.Start(parents, _selections, _context.CancellationToken);
                isWaiting |= run.Column is not null;
            }
        }

        return isWaiting;
    }

    private async ValueTask FinishAsync(SelectionPlan[] level, FieldStep? rootField, BatchDispatcher dispatcher)
    {
        var waiting = new List<(StepRun Run, Rows Parents)>();
        foreach (var selection in level)
        {
            foreach (var step in selection.Active)
            {
                if (step.Binding!.IsAsync && _selections[selection.Index].Count > 0
                    && (rootField is null || selection.Depth > 0 || step == rootField))
                    waiting.Add((RunOf(step), _selections[selection.Index]));
            }
        }

        var ct = _context.CancellationToken;
        while (IsPending(waiting, ct))
        {
            ct.ThrowIfCancellationRequested();
            if (dispatcher.Advance())
                continue;
            foreach (var (run, _) in waiting)
                run.Column?.NotifyOnce(_signal.Set);
            await _signal.WaitAsync(ct);
        }

        foreach (var (run, parents) in waiting)
            run.Finish(parents, _selections, ct);
    }

    private static bool IsPending(List<(StepRun Run, Rows Parents)> waiting, CancellationToken ct)
    {
        var pending = 0;
        foreach (var (run, _) in waiting)
        {
            if (run.Column is not { Pending: > 0 } column)
                continue;
            column.Poll(ct);
            pending += column.Pending;
        }

        return pending > 0;
    }
}
