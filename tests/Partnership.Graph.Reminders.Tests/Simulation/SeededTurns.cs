namespace Partnership.Graph.Reminders.Tests.Simulation;

/// <summary>Runs tasks on one thread and lets the dice choose which goes on: side by side, and the same way for the same seed.</summary>
internal sealed class SeededTurns(Random dice) : SynchronizationContext
{
    private readonly List<(SendOrPostCallback Callback, object? State)> _waiting = [];

    public override void Post(SendOrPostCallback d, object? state)
    {
        lock (_waiting)
            _waiting.Add((d, state));
    }

    internal void Run(Func<Task> work)
    {
        var before = Current;
        SetSynchronizationContext(this);
        try
        {
            var task = work();
            while (!task.IsCompleted)
            {
                var (callback, state) = Next();
                callback(state);
            }

            task.GetAwaiter().GetResult();
        }
        finally
        {
            SetSynchronizationContext(before);
        }
    }

    private (SendOrPostCallback Callback, object? State) Next()
    {
        lock (_waiting)
        {
            if (_waiting.Count == 0)
                throw new InvalidOperationException("Every task waits for another: the pipeline left its thread.");
            var chosen = dice.Next(_waiting.Count);
            var next = _waiting[chosen];
            _waiting.RemoveAt(chosen);
            return next;
        }
    }
}
