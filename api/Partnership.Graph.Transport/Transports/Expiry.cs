using System.Security.Claims;

namespace Partnership.Graph.Transport.Transports;

/// <summary>
/// The time at which whoever opened a long connection is no longer known, because what they said who they are with has
/// expired: the connection must not outlive it.
/// </summary>
internal sealed class Expiry : IDisposable
{
    /// <summary>Timers take no more than some weeks, and the wall clock may be set meanwhile.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly DateTimeOffset _end;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _source = new();
    private readonly Lock _gate = new();
    private readonly ITimer? _timer;
    private bool _isDisposed;

    public Expiry(ClaimsPrincipal user, GraphQLServerOptions options)
    {
        _clock = options.Executor.TimeProvider;
        if (options.ValidUntil?.Invoke(user) is not { } end)
            return;

        _end = end;
        _timer = _clock.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        Look();
    }

    /// <summary>Why the connection ends.</summary>
    public static string Message => "What you said who you are with has expired. Connect again with a new token.";

    /// <summary>Cancelled when the time has come.</summary>
    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        lock (_gate)
            _isDisposed = true;
        _timer?.Dispose();
        _source.Dispose();
    }

    private void Look()
    {
        var left = _end - _clock.GetUtcNow();
        if (left > TimeSpan.Zero)
        {
            _timer!.Change(left < LongestWait ? left : LongestWait, Timeout.InfiniteTimeSpan);
            return;
        }

        // What follows from it runs on another thread, so not under the lock.
        lock (_gate)
        {
            if (!_isDisposed)
                _ = _source.CancelAsync();
        }
    }
}
