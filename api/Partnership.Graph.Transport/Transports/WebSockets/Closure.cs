namespace Partnership.Graph.Transport.Transports.WebSockets;

/// <summary>Why a connection ends: the close code and its reason.</summary>
/// <see href="https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md"/>
internal sealed record Closure(int Code, string Reason)
{
    /// <summary>The client closed, or is gone.</summary>
    public static Closure ByClient { get; } = new(1000, "");

    public static Closure GoingAway { get; } = new(1001, "The server is shutting down");

    public static Closure MessageTooBig { get; } = new(1009, "The message is larger than the server reads");

    public static Closure Unauthorized { get; } = new(4401, "Unauthorized");

    /// <summary>The client's token has expired; it may come back with a new one.</summary>
    public static Closure Expired { get; } = new(4401, Expiry.Message);

    public static Closure SubprotocolNotAcceptable { get; } = new(4406, "Subprotocol not acceptable");

    public static Closure InitialisationTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static Closure TooManyInitialisations { get; } = new(4429, "Too many initialisation requests");

    /// <summary>Our bug; it is in the log.</summary>
    public static Closure InternalServerError { get; } = new(4500, "Internal server error");

    /// <summary>Whoever connects may not, or no longer; clients may come back with another token.</summary>
    public static Closure Forbidden(string reason = "Forbidden") => new(4403, reason);

    public static Closure InvalidMessage(string reason) => new(4400, reason);

    public static Closure SubscriberExists(string id) => new(4409, $"Subscriber for {id} already exists");
}
