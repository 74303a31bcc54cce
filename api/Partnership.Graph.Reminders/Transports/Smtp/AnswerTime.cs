using MailKit;
using MailKit.Security;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>
/// Measures how long a server takes to answer, by <see cref="TimeProvider"/>: each time something has gone out to the server, its time begins
/// anew. MailKit tells its protocol logger what goes out; this one keeps nothing of it.
/// </summary>
/// <param name="allowed">How long one answer may take.</param>
/// <param name="clock">Measures it.</param>
internal sealed class AnswerTime(TimeSpan allowed, TimeProvider clock) : IProtocolLogger
{
    private CancellationTokenSource? _running;
    private int _times = 1;

    /// <inheritdoc/>
    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>Does something with the server; every answer has the time allowed.</summary>
    /// <exception cref="TimeoutException">An answer took longer.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled.</exception>
    public async Task<T> WatchAsync<T>(Func<CancellationToken, Task<T>> conversation, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(allowed, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        (_running, _times) = (time, 1);
        try
        {
            return await conversation(both.Token);
        }
        catch (Exception problem) when (both.IsCancellationRequested && problem is OperationCanceledException or SslHandshakeException)
        {
            ct.ThrowIfCancellationRequested();
            throw new TimeoutException($"The server did not answer within {allowed * _times}.", problem);
        }
        finally
        {
            _running = null;
        }
    }

    /// <summary>From now on an answer may take so many times as long.</summary>
    public void Extend(int times)
    {
        _times = times;
        _running?.CancelAfter(allowed * times);
    }

    /// <inheritdoc/>
    public void LogClient(byte[] buffer, int offset, int count) => _running?.CancelAfter(allowed * _times);

    /// <inheritdoc/>
    public void LogConnect(Uri uri) => _running?.CancelAfter(allowed);

    /// <inheritdoc/>
    public void LogServer(byte[] buffer, int offset, int count)
    {
        // An answer that comes in drops has no more time than one that comes at once.
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // It owns nothing: the time runs only during a conversation.
    }
}
