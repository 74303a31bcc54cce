using System.Globalization;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Partnership.Graph.Reminders.Transports.Smtp;

/// <summary>
/// One connection to a server: sends commands, reads answers (RFC 5321), each within the time allowed. Whatever breaks it
/// is an <see cref="SmtpFailure"/>.
/// </summary>
internal sealed class SmtpConnection(Stream stream, TimeSpan timeout, TimeProvider clock) : IAsyncDisposable
{
    private const int MaxLine = 2000;
    private const int MaxLines = 100;

    private Stream _stream = stream;
    private readonly byte[] _buffer = new byte[4096];
    private int _start;
    private int _end;

    /// <summary>Opens a connection to a host.</summary>
    public static async Task<SmtpConnection> OpenAsync(string host, int port, TimeSpan timeout, TimeProvider clock, CancellationToken ct)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await WithinAsync(timeout, clock, "connecting", async token => await socket.ConnectAsync(host, port, token), ct);
            return new SmtpConnection(new NetworkStream(socket, ownsSocket: true), timeout, clock);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Sends one line and reads its answer. <paramref name="shown"/> is what messages call it: a password is in none.</summary>
    public async Task<SmtpReply> SendAsync(string line, CancellationToken ct, string? shown = null)
    {
        await WriteAsync(Encoding.ASCII.GetBytes($"{line}\r\n"), shown ?? line, ct);
        return await ReadReplyAsync(shown ?? line, timeout, ct);
    }

    /// <summary>Sends bytes without waiting for an answer.</summary>
    public Task WriteAsync(ReadOnlyMemory<byte> bytes, string what, CancellationToken ct) =>
        WithinAsync(timeout, clock, what, async token => await _stream.WriteAsync(bytes, token), ct);

    /// <summary>Reads one answer, of one line or several.</summary>
    public async Task<SmtpReply> ReadReplyAsync(string to, TimeSpan within, CancellationToken ct)
    {
        SmtpReply? reply = null;
        await WithinAsync(within, clock, to, async token => reply = await ReadLinesAsync(token), ct);
        return reply!;
    }

    /// <summary>Changes to TLS. What the server sent before is thrown away: nothing said in the clear counts afterwards.</summary>
    public async Task SecureAsync(string host, RemoteCertificateValidationCallback? certificateCheck, CancellationToken ct)
    {
        _start = _end = 0;
        var secure = new SslStream(_stream, leaveInnerStreamOpen: false);
        _stream = secure;
        var options = new SslClientAuthenticationOptions { TargetHost = host, RemoteCertificateValidationCallback = certificateCheck };
        await WithinAsync(timeout, clock, "changing to TLS", token => secure.AuthenticateAsClientAsync(options, token), ct);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    private async Task<SmtpReply> ReadLinesAsync(CancellationToken ct)
    {
        var lines = new List<string>();
        while (true)
        {
            var line = await ReadLineAsync(ct);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code) || code is < 200 or > 599)
                throw new SmtpFailure($"The server answered '{line}', which is no answer of SMTP.");

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-') return new SmtpReply(code, lines);
            if (lines.Count > MaxLines) throw new SmtpFailure("The server's answer does not end.");
        }
    }

    private async Task<string> ReadLineAsync(CancellationToken ct)
    {
        var line = new List<byte>(128);
        while (true)
        {
            if (_start == _end)
            {
                (_start, _end) = (0, await _stream.ReadAsync(_buffer, ct));
                if (_end == 0) throw new SmtpFailure("The server closed the connection.");
            }

            var octet = _buffer[_start++];
            if (octet == (byte)'\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            if (line.Count == MaxLine) throw new SmtpFailure("The server's answer has a line that does not end.");
            line.Add(octet);
        }
    }

    private static async Task WithinAsync(TimeSpan timeout, TimeProvider clock, string what, Func<CancellationToken, Task> act, CancellationToken ct)
    {
        using var time = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, ct);
        try
        {
            await act(both.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            throw new SmtpFailure($"The server did not answer within {timeout} ({what}).");
        }
        catch (Exception problem) when (problem is IOException or SocketException or System.Security.Authentication.AuthenticationException)
        {
            throw new SmtpFailure($"{problem.Message} ({what})", problem);
        }
    }
}
