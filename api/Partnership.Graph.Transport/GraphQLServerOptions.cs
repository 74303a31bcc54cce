using System.Security.Claims;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Ide;
using Partnership.Graph.Transport.Transports.WebSockets;

namespace Partnership.Graph.Transport;

/// <summary>What the endpoint takes, gives and protects itself from.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>The largest body of a POST: default 1 MiB (1,048,576 bytes), 1 KiB to 1 GiB. A larger one is refused with 413.</summary>
    public long MaxRequestBytes { get; set; } = 1024 * 1024;

    /// <summary>
    /// How many requests one client (a signed-in user, else an address) may have open: default 1,000, 1 to 1,000,000.
    /// A socket or event stream counts as one. One more is refused with 429.
    /// </summary>
    public int MaxRequestsPerClient { get; set; } = 1_000;

    /// <summary>
    /// Limits and caches of the engine. Its masked exceptions and outages are logged, and its clock is the application's
    /// <see cref="TimeProvider"/>, unless it says otherwise.
    /// </summary>
    public ExecutorOptions Executor { get; set; } = new();

    /// <summary>
    /// Whether somebody may read the schema, by introspection or as a file.
    /// <c>null</c> (the default) leaves it to <see cref="ExecutorOptions.AllowIntrospection"/>.
    /// </summary>
    public Func<ClaimsPrincipal, bool>? AllowIntrospection { get; set; }

    /// <summary>
    /// Says why somebody may run no operations at all, as an error with <c>UNAUTHENTICATED</c> (answered with 401) or
    /// <c>FORBIDDEN</c> (403), or <c>null</c> for whoever may. A socket is asked after <c>connection_init</c>, and closed
    /// with 4403. Not set (the default), everybody may.
    /// </summary>
    public Func<ClaimsPrincipal, GraphQLError?>? Refuse { get; set; }

    /// <summary>
    /// Says until when somebody is known to be who they are (the end of a token), or <c>null</c> for whom that has no end.
    /// At that time a socket is closed with 4401 and an event stream ends, subscriptions with an error that has the code
    /// <c>UNAUTHENTICATED</c>; a query or mutation that has begun comes to its end. Not set (the default), nothing ends.
    /// </summary>
    public Func<ClaimsPrincipal, DateTimeOffset?>? ValidUntil { get; set; }

    /// <summary>
    /// Whether only trusted documents run; default false. Anything else is refused with <c>PERSISTED_QUERY_NOT_FOUND</c>,
    /// the IDE's introspection included.
    /// </summary>
    public bool TrustedDocumentsOnly { get; set; }

    /// <summary>How often a silent event stream gets a comment: default 12 seconds, 1 s to 10 min. Proxies close what is silent for long.</summary>
    public TimeSpan EventStreamKeepAlive { get; set; } = TimeSpan.FromSeconds(12);

    /// <summary>Limits of web sockets.</summary>
    public GraphQLWebSocketOptions WebSockets { get; } = new();

    /// <summary>The pages for people.</summary>
    public IdeOptions Ide { get; } = new();
}
