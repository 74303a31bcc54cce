using System.Net.Security;
using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Partnership.Graph.Reminders.Mails;
using Partnership.Graph.Reminders.Mime;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>A connection on which the greeting, TLS and the login are done: mails go over it one after the other.</summary>
internal sealed class SmtpSession : IAsyncDisposable
{
    private const int AnswersToAMail = 4;

    private readonly AnswerTime _time;
    private readonly SmtpClient _client;

    private SmtpSession(SmtpSettings settings, RemoteCertificateValidationCallback? certificateCheck, TimeProvider clock)
    {
        _time = new AnswerTime(settings.Timeout, clock);
        _client = new SmtpClient(_time)
        {
            LocalDomain = settings.LocalName,
            ServerCertificateValidationCallback = certificateCheck,
            // As the HTTP clients of .NET have it: a mail server in a closed network may have no way to the lists of revoked certificates.
            CheckCertificateRevocation = false,
        };
    }

    /// <summary>How many mails went over it.</summary>
    public int Mails { get; private set; }

    /// <summary>Whether another mail can go over it.</summary>
    public bool Usable => _client.IsConnected;

    /// <summary>Since when it waits for the next mail.</summary>
    public DateTimeOffset IdleSince { get; set; }

    /// <summary>Connects, changes to TLS and logs in as the settings say.</summary>
    /// <exception cref="Exception">It did not come that far, for a reason <see cref="IsFailure"/> knows.</exception>
    public static async Task<SmtpSession> OpenAsync(
        SmtpSettings settings, RemoteCertificateValidationCallback? certificateCheck, TimeProvider clock, CancellationToken ct)
    {
        var session = new SmtpSession(settings, certificateCheck, clock);
        try
        {
            await session.ConnectAsync(settings, ct);
            return session;
        }
        catch
        {
            session._client.Dispose();
            throw;
        }
    }

    /// <summary>Whether this went wrong between us and the server, and not in the program.</summary>
    public static bool IsFailure(Exception problem) =>
        problem is IOException or SocketException or TimeoutException or CommandException or ProtocolException
            or AuthenticationException or SaslException or SslHandshakeException or ServiceNotAuthenticatedException or NotSupportedException;

    /// <summary>Whether the server still listens: asked before a connection that has waited is used again.</summary>
    public async Task<bool> IsAliveAsync(CancellationToken ct)
    {
        try
        {
            return await _time.WatchAsync(async token =>
            {
                await _client.NoOpAsync(token);
                return true;
            }, ct);
        }
        catch (Exception problem) when (IsFailure(problem) || problem is OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>Hands over one mail, and says what became of it.</summary>
    public async Task<SendResult> SendAsync(MailMessage message, CancellationToken ct)
    {
        using var mail = MimeWriter.Compose(message);
        Mails++;
        var handedOver = new HandedOver(() => _time.Extend(AnswersToAMail));
        try
        {
            await _time.WatchAsync(
                token => _client.SendAsync(mail, MimeWriter.Address(message.From), [MimeWriter.Address(message.To)], token, handedOver), ct);
            return new SendResult.Accepted(message.MessageId);
        }
        catch (SmtpCommandException refusal) when ((int)refusal.StatusCode >= 400)
        {
            return SmtpRefusals.Classify(refusal);
        }
        catch (Exception problem) when (IsFailure(problem))
        {
            await LeaveAsync();
            return handedOver.All
                ? new SendResult.Unknown($"The mail was handed over and the answer was lost: {problem.Message}")
                : new SendResult.Temporary(problem.Message);
        }
        catch (OperationCanceledException) when (handedOver.All)
        {
            return new SendResult.Unknown("The mail was handed over, and the program was told to stop before the answer came.");
        }
    }

    /// <summary>Takes leave, if the server still listens, and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        await LeaveAsync();
        _client.Dispose();
    }

    private async Task ConnectAsync(SmtpSettings settings, CancellationToken ct) =>
        await _time.WatchAsync(async token =>
        {
            await _client.ConnectAsync(settings.Host, settings.Port, Security(settings.Security), token);
            if (settings is { UserName: { Length: > 0 } user, Password: { Length: > 0 } password })
                await _client.AuthenticateAsync(user, password, token);
            return true;
        }, ct);

    private async Task LeaveAsync()
    {
        try
        {
            await _time.WatchAsync(async token =>
            {
                await _client.DisconnectAsync(quit: true, token);
                return true;
            }, CancellationToken.None);
        }
        catch (Exception problem) when (IsFailure(problem))
        {
            // It is over either way.
        }
    }

    private static SecureSocketOptions Security(SmtpSecurity security) => security switch
    {
        SmtpSecurity.StartTls => SecureSocketOptions.StartTls,
        SmtpSecurity.ImplicitTls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };
}
