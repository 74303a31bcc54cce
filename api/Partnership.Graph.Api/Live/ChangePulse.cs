namespace Partnership.Graph.Api.Live;

/// <summary>Beats when something was committed, and wakes everybody who waits for that. It carries nothing: whoever wakes reads the store.</summary>
public sealed class ChangePulse
{
    private TaskCompletionSource _next = NewBeat();
    private int _listeners;

    /// <summary>Ends with the next beat. Take it before you read: what is committed while you read is not slept through then.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    /// <summary>Whether somebody wants to know.</summary>
    public bool IsListenedTo => Volatile.Read(ref _listeners) > 0;

    /// <summary>Says that something was committed.</summary>
    public void Beat() => Interlocked.Exchange(ref _next, NewBeat()).SetResult();

    /// <summary>Says that somebody wants to know, until what is returned is disposed of.</summary>
    public IDisposable Listen() => new Listener(this);

    private static TaskCompletionSource NewBeat() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private sealed class Listener : IDisposable
    {
        private readonly ChangePulse _pulse;

        public Listener(ChangePulse pulse)
        {
            _pulse = pulse;
            Interlocked.Increment(ref pulse._listeners);
        }

        public void Dispose() => Interlocked.Decrement(ref _pulse._listeners);
    }
}
