using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Partnership.Graph.Api.Tests.Authority;

/// <summary>A socket to a protected API.</summary>
internal sealed class ProtectedSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>Connects, as a browser does: nothing but the payload of <c>connection_init</c> says who it is.</summary>
    /// <returns>The socket and the server's first message.</returns>
    public static async Task<(ProtectedSocket Socket, string First)> OpenAsync(ProtectedApi api, object? payload, string? header = null)
    {
        var socket = new ProtectedSocket();
        socket._socket.Options.AddSubProtocol("graphql-transport-ws");
        if (header is not null)
            socket._socket.Options.SetRequestHeader("Authorization", header);
        await socket._socket.ConnectAsync(new UriBuilder(api.Address) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        await socket.SendAsync(JsonSerializer.Serialize(new { type = "connection_init", payload }));
        return (socket, await socket.ReceiveAsync());
    }

    /// <summary>Runs an operation: its only message.</summary>
    public async Task<string> AskAsync(string query)
    {
        await SendAsync(JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query } }));
        var answer = await ReceiveAsync();
        if (answer.Contains("\"next\"", StringComparison.Ordinal))
            Assert.Equal("""{"id":"1","type":"complete"}""", await ReceiveAsync());
        return answer;
    }

    public Task SendAsync(string message) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>The next message; for a close frame its code and reason.</summary>
    public async Task<string> ReceiveAsync()
    {
        var text = new MemoryStream();
        var buffer = new byte[16_384];
        while (true)
        {
            var read = await _socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
            if (read.MessageType == WebSocketMessageType.Close)
                return $"{(int?)_socket.CloseStatus} {_socket.CloseStatusDescription}";
            text.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
                return Encoding.UTF8.GetString(text.ToArray());
        }
    }

    public void Dispose() => _socket.Dispose();
}
