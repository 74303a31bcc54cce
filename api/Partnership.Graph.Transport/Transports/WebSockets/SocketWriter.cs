using System.Net.WebSockets;
using System.Text;

namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>
/// Sends one message at a time. Whoever sends waits until the client has taken it, so what is waiting to be sent is never
/// more than one result of each operation; a client that takes nothing for too long is cut off.
/// </summary>
internal sealed class SocketWriter(WebSocket socket, GraphQLServerOptions options) : IDisposable
{
    private const int MaxReasonBytes = 123;

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Sends a message; does nothing on a connection that is gone or closed.</summary>
    /// <returns>Always <c>null</c>: nothing ends because of it.</returns>
    public async Task<Closure?> SendAsync(ReadOnlyMemory<byte> message)
    {
        await _turn.WaitAsync();
        using var limit = new CancellationTokenSource(options.WebSockets.ClientTimeout, options.Executor.TimeProvider);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            // The reader finds out as well, and ends the connection.
            socket.Abort();
        }
        finally
        {
            _turn.Release();
        }

        return null;
    }

    /// <summary>Sends the close frame, or answers the client's.</summary>
    public async Task CloseAsync(Closure closure)
    {
        await _turn.WaitAsync();
        using var limit = new CancellationTokenSource(options.WebSockets.ClientTimeout, options.Executor.TimeProvider);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
                await socket.CloseOutputAsync((WebSocketCloseStatus)closure.Code, Shortened(closure.Reason), limit.Token);
        }
        catch (Exception exception) when (exception is WebSocketException or OperationCanceledException)
        {
            socket.Abort();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>A close frame has room for 123 bytes of reason.</summary>
    private static string Shortened(string reason)
    {
        var length = Math.Min(reason.Length, MaxReasonBytes);
        while (Encoding.UTF8.GetByteCount(reason.AsSpan(0, length)) > MaxReasonBytes)
            length--;
        return reason[..length];
    }
}
