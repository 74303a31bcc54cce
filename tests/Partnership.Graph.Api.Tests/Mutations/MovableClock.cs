namespace Partnership.Graph.Api.Tests.Mutations;

/// <summary>A clock that moves when a test says so; who waits on it waits no longer than until it is told to wait.</summary>
internal sealed class MovableClock(DateTimeOffset now) : TimeProvider
{
    private readonly Lock _gate = new();
    private DateTimeOffset _now = now;

    /// <summary>How long somebody waited, in order.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public void Advance(TimeSpan by)
    {
        lock (_gate)
            _now += by;
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
            return _now;
    }

    // A wait is over at once, and the clock shows it.
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
        {
            lock (_gate)
            {
                Waits.Add(dueTime);
                _now += dueTime;
            }

            dueTime = TimeSpan.Zero;
        }

        return TimeProvider.System.CreateTimer(callback, state, dueTime, period);
    }
}
