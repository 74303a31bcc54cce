namespace Partnership.Graph.Reminders.Transports.Notify;

/// <summary>
/// Keeps to so many requests within any minute, as a sliding window: the one that would be too many waits until the oldest
/// is a minute old. After the other side has said "too many" everyone waits as long as it wants.
/// </summary>
internal sealed class RateBudget(int perMinute, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _lock = new();
    private readonly Queue<DateTimeOffset> _taken = new(perMinute);
    private DateTimeOffset _pausedUntil = DateTimeOffset.MinValue;

    /// <summary>Waits for its turn, and takes it.</summary>
    public async Task TakeAsync(CancellationToken ct)
    {
        while (TryTake() is { } wait) await Task.Delay(wait, clock, ct);
    }

    /// <summary>Nobody gets a turn until <paramref name="wait"/> is over.</summary>
    public void Pause(TimeSpan wait)
    {
        lock (_lock)
        {
            var until = clock.GetUtcNow() + wait;
            if (until > _pausedUntil) _pausedUntil = until;
        }
    }

    private TimeSpan? TryTake()
    {
        lock (_lock)
        {
            var now = clock.GetUtcNow();
            if (now < _pausedUntil) return _pausedUntil - now;

            while (_taken.TryPeek(out var oldest) && oldest + Window <= now) _taken.Dequeue();
            if (_taken.Count >= perMinute) return _taken.Peek() + Window - now;

            _taken.Enqueue(now);
            return null;
        }
    }
}
