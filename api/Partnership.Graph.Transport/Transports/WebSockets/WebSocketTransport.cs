using Microsoft.Extensions.Hosting;
using Partnership.Graph.Engine;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;

namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>Any number of operations over one socket: <c>graphql-transport-ws</c>.</summary>
/// <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
internal sealed class WebSocketTransport(GraphQLServer server, OperationStreams streams, IHostApplicationLifetime lifetime) : ITransport
{
    private const string Protocol = "graphql-transport-ws";

    private readonly GraphQLWebSocketOptions _options = server.Options.WebSockets;

    public bool Accepts(HttpContext context) => context.WebSockets.IsWebSocketRequest;

    public async Task HandleAsync(HttpContext context)
    {
        if (!IsAllowed(context.Request))
        {
            await context.RefuseAsync(ResponseMediaType.Json, new Refusal(
                StatusCodes.Status403Forbidden,
                new GraphQLError($"Pages of {context.Request.Headers.Origin} may not connect to this server.", ErrorCodes.Forbidden)));
            return;
        }

        var speaks = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = speaks ? Protocol : null,
            KeepAliveInterval = _options.KeepAliveInterval,
            KeepAliveTimeout = _options.ClientTimeout,
        });
        using var connection = new SocketConnection(socket, context, streams, server.Options);
        await connection.RunAsync(speaks ? null : Closure.SubprotocolNotAcceptable, lifetime.ApplicationStopping);
    }

    /// <summary>Programs send no origin; browsers always do, and cannot be made to lie by a page.</summary>
    private bool IsAllowed(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin
        && (origin.Length == 0
            || (Uri.TryCreate(origin, UriKind.Absolute, out var site) && site.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase))
            || _options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase));
}
