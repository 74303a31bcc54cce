using System.Collections.Concurrent;
using System.Net.Security;
using Partnership.Graph.Reminders.Mails;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>
/// Hands mails to an SMTP server over a few connections that are kept open for a while. An answer lost after the mail was
/// handed over is <see cref="SendResult.Unknown"/>: SMTP has no way to ask, so the promise is at least once, with a
/// Message-ID by which mailboxes can recognise the second copy.
/// </summary>
/// <param name="settings">The server; without problems.</param>
/// <param name="clock">Measures time allowed and idle.</param>
/// <param name="certificateCheck">Decides about the server's certificate; <c>null</c> for the system's own rules.</param>
public sealed class SmtpTransport(SmtpSettings settings, TimeProvider clock, RemoteCertificateValidationCallback? certificateCheck = null)
    : IMailTransport, IAsyncDisposable
{
    // Servers close what has been silent for some minutes; shorter than that, asking first is enough, and not needed between two mails of a batch.
    private static readonly TimeSpan MaxIdle = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan MaxUnasked = TimeSpan.FromSeconds(2);

    private readonly SemaphoreSlim _connections = new(settings.MaxConnections);
    private readonly ConcurrentStack<SmtpSession> _idle = new();

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken ct)
    {
        await _connections.WaitAsync(ct);
        try
        {
            var session = await TakeAsync(ct);
            try
            {
                return await session.SendAsync(message, ct);
            }
            finally
            {
                await GiveBackAsync(session);
            }
        }
        catch (Exception problem) when (SmtpSession.IsFailure(problem))
        {
            return new SendResult.Temporary($"{settings.Host}:{settings.Port}: {problem.Message}");
        }
        finally
        {
            _connections.Release();
        }
    }

    /// <summary>Closes the connections that wait.</summary>
    public async ValueTask DisposeAsync()
    {
        while (_idle.TryPop(out var session)) await session.DisposeAsync();
        _connections.Dispose();
    }

    private async Task<SmtpSession> TakeAsync(CancellationToken ct)
    {
        while (_idle.TryPop(out var session))
        {
            var idle = clock.GetUtcNow() - session.IdleSince;
            if (idle < MaxUnasked || (idle < MaxIdle && await session.IsAliveAsync(ct))) return session;
            await session.DisposeAsync();
            ct.ThrowIfCancellationRequested();
        }
        return await SmtpSession.OpenAsync(settings, certificateCheck, clock, ct);
    }

    private async Task GiveBackAsync(SmtpSession session)
    {
        if (session.Usable && session.Mails < settings.MaxMailsPerConnection)
        {
            session.IdleSince = clock.GetUtcNow();
            _idle.Push(session);
        }
        else
        {
            await session.DisposeAsync();
        }
    }
}
