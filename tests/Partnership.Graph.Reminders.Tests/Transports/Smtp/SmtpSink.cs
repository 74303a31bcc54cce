using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace Partnership.Graph.Reminders.Tests.Transports.Smtp;

/// <summary>A mail server that takes mails and can be told to answer anything.</summary>
internal sealed class SmtpSink : IAsyncDisposable
{
    /// <summary>Instead of an answer: the connection is closed.</summary>
    public const string Drop = "DROP";

    /// <summary>Instead of an answer: nothing, ever.</summary>
    public const string Silence = "SILENCE";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private readonly X509Certificate2 _certificate = SelfSigned();

    public SmtpSink()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What it offers after EHLO.</summary>
    public IReadOnlyList<string> Offers { get; set; } = ["SIZE 10000000", "8BITMIME"];

    /// <summary>Its answer to a command, <c>greeting</c>, or <c>.</c> at the end of a mail; <c>null</c> for the usual one.</summary>
    public Func<string, string?> Answer { get; set; } = _ => null;

    /// <summary>Whether it speaks TLS from the first byte.</summary>
    public bool ImplicitTls { get; set; }

    public ConcurrentQueue<string> Commands { get; } = new();

    public ConcurrentQueue<string> Mails { get; } = new();

    public int Connections { get; private set; }

    /// <summary>Done when it was silent for the first time.</summary>
    public TaskCompletionSource FellSilent { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Stop();
        _stop.Dispose();
        _certificate.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Connections++;
                serving.Add(ServeAsync(client));
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await ConverseAsync(client.GetStream());
            }
            catch (Exception end) when (end is OperationCanceledException or IOException or System.Security.Authentication.AuthenticationException)
            {
                // The client has gone, or the test is over.
            }
        }
    }

    private async Task ConverseAsync(Stream stream)
    {
        if (ImplicitTls) stream = await SecureAsync(stream);
        if (!await SayAsync(stream, "greeting", "220 sink ready")) return;

        var previous = "";
        while (await ReadLineAsync(stream) is { } line)
        {
            Commands.Enqueue(line);
            var verb = line.Split(' ')[0];
            var usual = verb switch
            {
                "EHLO" => string.Join("\r\n", Offers.Prepend("sink").Select((offer, index) => $"250{(index == Offers.Count ? ' ' : '-')}{offer}")),
                "DATA" => "354 go ahead",
                "AUTH" when line == "AUTH LOGIN" => "334 VXNlcm5hbWU6",
                "AUTH" when line.StartsWith("AUTH LOGIN ", StringComparison.Ordinal) => "334 UGFzc3dvcmQ6",
                "AUTH" => "235 2.7.0 welcome",
                "STARTTLS" => "220 go ahead",
                "QUIT" => "221 bye",
                _ when previous == "AUTH LOGIN" => "334 UGFzc3dvcmQ6",
                _ when previous.StartsWith("AUTH LOGIN ", StringComparison.Ordinal) => "235 2.7.0 welcome",
                _ => "250 2.0.0 ok",
            };
            if (!await SayAsync(stream, line, usual) || verb == "QUIT") return;
            previous = previous == "AUTH LOGIN" ? $"AUTH LOGIN {line}" : line;
            if (verb == "STARTTLS") stream = await SecureAsync(stream);
            if (verb == "DATA" && Answer(line) is null && !await TakeMailAsync(stream)) return;
        }
    }

    private async Task<bool> TakeMailAsync(Stream stream)
    {
        var mail = new StringBuilder();
        while (await ReadLineAsync(stream) is { } line)
        {
            if (line == ".")
            {
                Mails.Enqueue(mail.ToString());
                return await SayAsync(stream, ".", "250 2.0.0 taken");
            }
            mail.Append(line.StartsWith('.') ? line[1..] : line).Append("\r\n");
        }
        return false;
    }

    private async Task<bool> SayAsync(Stream stream, string to, string usual)
    {
        var answer = Answer(to) ?? usual;
        if (answer == Drop) return false;
        if (answer == Silence)
        {
            FellSilent.TrySetResult();
            await Task.Delay(Timeout.Infinite, _stop.Token);
        }
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{answer}\r\n"), _stop.Token);
        return true;
    }

    private async Task<Stream> SecureAsync(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = _certificate }, _stop.Token);
        return secure;
    }

    private async Task<string?> ReadLineAsync(Stream stream)
    {
        var line = new List<byte>();
        var octet = new byte[1];
        while (await stream.ReadAsync(octet, _stop.Token) == 1)
        {
            if (octet[0] == (byte)'\n') return Encoding.UTF8.GetString([.. line]).TrimEnd('\r');
            line.Add(octet[0]);
        }
        return null;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=sink", key, HashAlgorithmName.SHA256);
        using var made = request.CreateSelfSigned(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero), new DateTimeOffset(2100, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }
}
