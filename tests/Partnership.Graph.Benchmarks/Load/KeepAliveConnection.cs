using System.Buffers.Text;
using System.Net;
using System.Net.Sockets;

namespace Partnership.Graph.Benchmarks.Load;

/// <summary>
/// One HTTP/1.1 connection that asks the same again and again. It understands as much of a response as its end needs:
/// the status, <c>Content-Length</c> or chunks; the body is counted, not kept, so that the generator costs little.
/// </summary>
internal sealed class KeepAliveConnection : IDisposable
{
    private readonly Socket _socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] _buffer = new byte[256 * 1024];
    private int _start;
    private int _end;

    /// <summary>Connects to a port of this machine; nothing else can be loaded.</summary>
    public async Task ConnectAsync(int port, CancellationToken cancellationToken) =>
        await _socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);

    /// <summary>Sends requests, each whole with head and body; several in a row are a pipeline.</summary>
    public async ValueTask SendAsync(ReadOnlyMemory<byte> requests)
    {
        for (var sent = 0; sent < requests.Length;)
            sent += await _socket.SendAsync(requests[sent..], SocketFlags.None);
    }

    /// <summary>Reads one response to its end.</summary>
    /// <param name="body">Where the body is kept; <c>null</c> to count it only.</param>
    /// <returns>The length of the body in bytes.</returns>
    /// <exception cref="InvalidDataException">The status is not 200, or the response is none this reader knows.</exception>
    public async ValueTask<long> ReceiveAsync(Stream? body)
    {
        int headLength;
        while ((headLength = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n\r\n"u8)) < 0)
            await FillAsync();
        var length = LengthIn(_buffer.AsSpan(_start, headLength + 2));
        _start += headLength + 4;
        if (length is { } known)
        {
            await SkipAsync(known, body);
            return known;
        }

        long total = 0;
        while (true)
        {
            var chunk = await ReadChunkSizeAsync();
            await SkipAsync(chunk, body);
            await SkipAsync(2, null);
            if (chunk == 0)
                return total;
            total += chunk;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _socket.Dispose();

    /// <summary>The body's length from the head's lines; <c>null</c> when it comes in chunks.</summary>
    private static long? LengthIn(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith("HTTP/1.1 200 "u8))
            throw new InvalidDataException($"Expected status 200, got: {System.Text.Encoding.ASCII.GetString(head[..head.IndexOf("\r\n"u8)])}");

        for (var rest = head[(head.IndexOf("\r\n"u8) + 2)..]; rest.Length > 0; rest = rest[(rest.IndexOf("\r\n"u8) + 2)..])
        {
            if (ValueOf("content-length:"u8, rest) is { IsEmpty: false } text && Utf8Parser.TryParse(text, out long length, out _))
                return length;
            if (ValueOf("transfer-encoding:"u8, rest).StartsWith("chunked"u8))
                return null;
        }

        throw new InvalidDataException("The response says neither how long it is nor that it comes in chunks.");
    }

    private static ReadOnlySpan<byte> ValueOf(ReadOnlySpan<byte> name, ReadOnlySpan<byte> line) =>
        line.Length >= name.Length && System.Text.Ascii.EqualsIgnoreCase(line[..name.Length], name)
            ? line[name.Length..line.IndexOf("\r\n"u8)].Trim((byte)' ')
            : default;

    private async ValueTask<long> ReadChunkSizeAsync()
    {
        int lineEnd;
        while ((lineEnd = _buffer.AsSpan(_start, _end - _start).IndexOf("\r\n"u8)) < 0)
            await FillAsync();
        if (!Utf8Parser.TryParse(_buffer.AsSpan(_start, lineEnd), out long size, out _, 'x'))
            throw new InvalidDataException("A chunk does not begin with its size.");
        _start += lineEnd + 2;
        return size;
    }

    private async ValueTask SkipAsync(long count, Stream? copy)
    {
        while (count > 0)
        {
            if (_start == _end)
            {
                _start = _end = 0;
                await FillAsync();
            }

            var here = (int)Math.Min(count, _end - _start);
            copy?.Write(_buffer, _start, here);
            _start += here;
            count -= here;
        }
    }

    private async ValueTask FillAsync()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
            throw new InvalidDataException("The head of the response does not end.");
        var read = await _socket.ReceiveAsync(_buffer.AsMemory(_end), SocketFlags.None);
        if (read == 0)
            throw new InvalidDataException("The server closed the connection within a response.");
        _end += read;
    }
}
