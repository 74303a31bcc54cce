namespace Partnership.Graph.Transport.Transports;

/// <summary>One way for operations to reach the engine and for results to get back.</summary>
internal interface ITransport
{
    /// <summary>Whether the request is for this transport; the first that says so gets it.</summary>
    bool Accepts(HttpContext context);

    /// <summary>Answers the request, whatever becomes of it.</summary>
    Task HandleAsync(HttpContext context);
}
