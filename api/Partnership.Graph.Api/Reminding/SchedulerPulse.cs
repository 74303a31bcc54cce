namespace Partnership.Graph.Api.Reminding;

/// <summary>When the scheduler last did its work, for those who ask whether it does.</summary>
internal sealed class SchedulerPulse(SchedulerSettings settings, TimeProvider clock)
{
    private const int TicksOfSilence = 3;

    // The first planning of a country takes minutes; past this it hangs.
    private static readonly TimeSpan LongestTick = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private readonly DateTimeOffset _made = clock.GetUtcNow();
    private DateTimeOffset? _heard;
    private DateTimeOffset? _begun;

    /// <summary>When a tick last ended well; <c>null</c> before the first one does.</summary>
    public DateTimeOffset? LastHeard
    {
        get
        {
            lock (_lock)
                return _heard;
        }
    }

    /// <summary>Whether nothing was heard for three ticks, while none is under way.</summary>
    public bool IsSilent
    {
        get
        {
            var now = clock.GetUtcNow();
            lock (_lock)
                return now - (_heard ?? _made) > settings.Interval * TicksOfSilence && !(now - _begun <= LongestTick);
        }
    }

    /// <summary>A tick begins.</summary>
    public void Begins()
    {
        lock (_lock)
            _begun = clock.GetUtcNow();
    }

    /// <summary>A tick has ended.</summary>
    /// <param name="well">Whether it did its work.</param>
    public void Ends(bool well)
    {
        lock (_lock)
        {
            _begun = null;
            if (well)
                _heard = clock.GetUtcNow();
        }
    }
}
