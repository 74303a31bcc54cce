using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Partnership.Graph.Benchmarks.Reminding;

/// <summary>
/// A mail server on a loopback port that takes every mail and keeps nothing of it but whom it was for: as little work as a server can do,
/// so that what is measured is the sender.
/// </summary>
internal sealed class MailSink : IAsyncDisposable
{
    private static readonly byte[] EndOfMail = "\r\n.\r\n"u8.ToArray();

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _accepting;
    private long _bytes;

    public MailSink()
    {
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>How many mails were taken for each recipient.</summary>
    public ConcurrentDictionary<string, int> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>How many bytes the mails had.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _accepting;
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
                serving.Add(ServeAsync(await _listener.AcceptSocketAsync(_stop.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using (client)
        {
            try
            {
                client.NoDelay = true;
                await new Conversation(this, client).RunAsync(_stop.Token);
            }
            catch (Exception gone) when (gone is SocketException or OperationCanceledException)
            {
                // The client has left, or the measurement is over.
            }
        }
    }

    /// <summary>One connection: commands line by line, a mail up to the line with the full stop.</summary>
    private sealed class Conversation(MailSink sink, Socket client)
    {
        private byte[] _buffer = new byte[1 << 16];
        private int _length;
        private string _recipient = "";

        public async Task RunAsync(CancellationToken cancellationToken)
        {
            await SayAsync("220 sink\r\n", cancellationToken);
            while (await ReadToAsync("\r\n"u8.ToArray(), cancellationToken) is { } line)
            {
                switch (line.Split(' ', ':')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        await SayAsync("250-sink\r\n250-SIZE 10000000\r\n250-PIPELINING\r\n250 8BITMIME\r\n", cancellationToken);
                        break;
                    case "RCPT":
                        _recipient = line;
                        await SayAsync("250 ok\r\n", cancellationToken);
                        break;
                    case "DATA":
                        await SayAsync("354 go ahead\r\n", cancellationToken);
                        if (await SkipMailAsync(cancellationToken) is not { } bytes)
                            return;
                        Interlocked.Add(ref sink._bytes, bytes);
                        sink.Taken.AddOrUpdate(_recipient, 1, (_, count) => count + 1);
                        await SayAsync("250 taken\r\n", cancellationToken);
                        break;
                    case "QUIT":
                        await SayAsync("221 bye\r\n", cancellationToken);
                        return;
                    default:
                        await SayAsync("250 ok\r\n", cancellationToken);
                        break;
                }
            }
        }

        private async Task<int?> SkipMailAsync(CancellationToken cancellationToken) =>
            await FindAsync(EndOfMail, cancellationToken) is { } end ? Take(end + EndOfMail.Length) : null;

        private async Task<string?> ReadToAsync(byte[] end, CancellationToken cancellationToken)
        {
            if (await FindAsync(end, cancellationToken) is not { } at)
                return null;
            var line = Encoding.ASCII.GetString(_buffer, 0, at);
            Take(at + end.Length);
            return line;
        }

        private async Task<int?> FindAsync(byte[] wanted, CancellationToken cancellationToken)
        {
            for (var from = 0; ;)
            {
                if (_buffer.AsSpan(from, _length - from).IndexOf(wanted) is >= 0 and var found)
                    return from + found;
                from = Math.Max(0, _length - wanted.Length + 1);
                if (_length == _buffer.Length)
                    Array.Resize(ref _buffer, _buffer.Length * 2);
                var read = await client.ReceiveAsync(_buffer.AsMemory(_length), cancellationToken);
                if (read == 0)
                    return null;
                _length += read;
            }
        }

        private int Take(int count)
        {
            _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
            _length -= count;
            return count;
        }

        private async Task SayAsync(string text, CancellationToken cancellationToken) =>
            await client.SendAsync(Encoding.ASCII.GetBytes(text), cancellationToken);
    }
}
