using System.Net.WebSockets;
using System.Text;

namespace Partnership.Graph.Transport.Tests.Transports.WebSockets;

/// <summary>A client that says exactly what a test tells it to.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    public static async Task<SocketClient> ConnectAsync(TestApi api, string? protocol = "graphql-transport-ws", string? origin = null)
    {
        var client = new SocketClient();
        if (protocol is not null)
            client._socket.Options.AddSubProtocol(protocol);
        if (origin is not null)
            client._socket.Options.SetRequestHeader("Origin", origin);
        await client._socket.ConnectAsync(new UriBuilder(api.Address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        return client;
    }

    /// <summary>Connects and has the connection acknowledged.</summary>
    public static async Task<SocketClient> OpenAsync(TestApi api)
    {
        var client = await ConnectAsync(api);
        await client.SendAsync("""{"type":"connection_init"}""");
        Assert.Equal("""{"type":"connection_ack"}""", await client.ReceiveAsync());
        return client;
    }

    public Task SendAsync(string message) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>The next message; for a close frame its code and reason.</summary>
    public async Task<string> ReceiveAsync()
    {
        var text = new StringBuilder();
        var buffer = new byte[16_384];
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            if (read.MessageType == WebSocketMessageType.Close)
                return $"{(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}";
            text.Append(Encoding.UTF8.GetString(buffer, 0, read.Count));
            if (read.EndOfMessage)
                return text.ToString();
        }
    }

    /// <summary>Closes; the server's answer as code and reason.</summary>
    public async Task<string> CloseAsync()
    {
        await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "", TestContext.Current.CancellationToken);
        return $"{(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}";
    }

    /// <summary>Leaves without a word.</summary>
    public void Abort() => _socket.Abort();

    public void Dispose() => _socket.Dispose();
}
