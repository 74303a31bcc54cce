using System.Buffers;
using System.Net.WebSockets;

namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>Reads whole messages off a socket.</summary>
internal static class SocketReader
{
    private const int PieceBytes = 4_096;

    /// <summary>The next message; or, without one, why there is none. A silent connection holds no buffer.</summary>
    public static async Task<(ReadOnlyMemory<byte>? Message, Closure? End)> ReadAsync(WebSocket socket, long maxBytes)
    {
        // A read of nothing completes when there is something to read.
        var read = await socket.ReceiveAsync(Memory<byte>.Empty, CancellationToken.None);
        var message = new ArrayBufferWriter<byte>(PieceBytes);
        while (read.MessageType != WebSocketMessageType.Close && !read.EndOfMessage)
        {
            read = await socket.ReceiveAsync(message.GetMemory(PieceBytes), CancellationToken.None);
            message.Advance(read.Count);
            if (message.WrittenCount > maxBytes)
                return (null, Closure.MessageTooBig);
        }

        return read.MessageType switch
        {
            WebSocketMessageType.Text => (message.WrittenMemory, null),
            WebSocketMessageType.Close => (null, Closure.ByClient),
            _ => (ReadOnlyMemory<byte>.Empty, null),
        };
    }
}
