using System.Security.Claims;
using System.Text.Json;

namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>Limits of <c>graphql-transport-ws</c> connections.</summary>
public sealed class GraphQLWebSocketOptions
{
    /// <summary>How long a client may take to send <c>connection_init</c>: default 10 seconds, 10 ms to 5 min. Then it is closed with 4408.</summary>
    public TimeSpan ConnectionInitTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How often an idle connection is pinged: default 15 seconds, 1 s to 10 min. Proxies close what is silent for long.</summary>
    public TimeSpan KeepAliveInterval { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a client may leave a ping unanswered, or not take what is sent: default 30 seconds, 1 s to 10 min. Then it is cut off.</summary>
    public TimeSpan ClientTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How many operations one connection may have running: default 100, 1 to 10,000. One more is answered with an error.</summary>
    public int MaxOperations { get; set; } = 100;

    /// <summary>
    /// Sites, as <c>https://example.org</c>, whose pages may connect besides this server's own; default none.
    /// A browser lets any page open a socket to anywhere, so it is for the server to say no.
    /// </summary>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>
    /// Says who connects, by the payload of <c>connection_init</c> (a browser's page cannot set headers on a socket):
    /// the user, or <c>null</c> to refuse with 4403; the message of a <see cref="Engine.Execution.GraphQLException"/> is the
    /// reason the client reads. Not set (the default), it is whoever sent the HTTP request.
    /// </summary>
    public Func<HttpContext, JsonElement?, CancellationToken, ValueTask<ClaimsPrincipal?>>? Authenticate { get; set; }
}
