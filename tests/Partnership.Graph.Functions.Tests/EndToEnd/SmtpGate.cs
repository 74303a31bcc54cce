using System.Net;
using System.Net.Sockets;

namespace Partnership.Graph.Functions.Tests.EndToEnd;

/// <summary>What a closed gate keeps back.</summary>
internal enum Kept
{
    /// <summary>Nothing: the gate is open.</summary>
    Nothing,

    /// <summary>Everything a client says: no mail arrives.</summary>
    Mails,

    /// <summary>What the server answers once a mail has arrived: nobody hears that it was taken.</summary>
    Answers,
}

/// <summary>Stands between whoever sends and the mail server, and can be closed while a mail is on its way. What was kept back never arrives.</summary>
internal sealed class SmtpGate : IAsyncDisposable
{
    private static readonly byte[] EndOfMail = "\r\n.\r\n"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _server;
    private readonly Task _accepting;
    private volatile Gate _gate = new(Kept.Nothing);

    public SmtpGate(int server)
    {
        _server = server;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>Where mails are to be sent.</summary>
    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Called as the end of a mail goes through, before the server has it; <c>null</c> for nothing.</summary>
    public Action? MailPasses { get; set; }

    /// <summary>Closes the gate.</summary>
    /// <returns>Ends when something is kept back for the first time.</returns>
    public Task Close(Kept kept) => (_gate = new Gate(kept)).Reached.Task;

    /// <summary>Opens it again.</summary>
    public void Open() => _gate = new Gate(Kept.Nothing);

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
                connections.Add(CarryAsync(await _listener.AcceptTcpClientAsync(_stopping.Token)));
        }
        catch (Exception stopped) when (stopped is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task CarryAsync(TcpClient client)
    {
        using var here = client;
        using var there = new TcpClient();
        await there.ConnectAsync(IPAddress.Loopback, _server, _stopping.Token);
        var arrived = false;
        var tail = new List<byte>();
        // When one side ends, both connections do.
        await Task.WhenAny(
            CopyAsync(here.GetStream(), there.GetStream(), bytes =>
            {
                tail.AddRange(bytes.Span);
                var isEnd = tail.ToArray().AsSpan().IndexOf(EndOfMail) >= 0;
                arrived |= _gate.Kept == Kept.Answers && isEnd;
                if (isEnd)
                    MailPasses?.Invoke();
                tail.RemoveRange(0, Math.Max(0, tail.Count - EndOfMail.Length + 1));
                return _gate.Kept == Kept.Mails;
            }),
            CopyAsync(there.GetStream(), here.GetStream(), _ => arrived));
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream to, Func<ReadOnlyMemory<byte>, bool> isKept)
    {
        var buffer = new byte[4096];
        while (await from.ReadAsync(buffer, _stopping.Token) is var read and > 0)
        {
            if (isKept(buffer.AsMemory(0, read)))
                _gate.Reached.TrySetResult();
            else
                await to.WriteAsync(buffer.AsMemory(0, read), _stopping.Token);
        }
    }

    private sealed record Gate(Kept Kept)
    {
        public TaskCompletionSource Reached { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
