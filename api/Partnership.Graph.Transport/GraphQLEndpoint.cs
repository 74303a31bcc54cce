using Microsoft.Extensions.Hosting;
using Partnership.Graph.Engine;
using Partnership.Graph.Transport.Csv;
using Partnership.Graph.Transport.Ide;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;
using Partnership.Graph.Transport.Transports;
using Partnership.Graph.Transport.Transports.WebSockets;

namespace Partnership.Graph.Transport;

/// <summary>Answers every request to the endpoint's address: a page, the schema, or an operation over the transport that takes it.</summary>
internal sealed class GraphQLEndpoint : IDisposable
{
    private readonly GraphQLServer _server;
    private readonly IdeEndpoints? _ide;
    private readonly SchemaFile _schema;
    private readonly RequestFailures _failures;
    private readonly ITransport[] _transports;
    private readonly ClientLimit _clients;

    public GraphQLEndpoint(GraphQLServer server, IdeEndpoints? ide, IServiceProvider services)
    {
        (_server, _ide) = (server, ide);
        _clients = new ClientLimit(server.Options.MaxRequestsPerClient);
        _schema = new SchemaFile(server.Schema);
        _failures = new RequestFailures(services.GetRequiredService<ILogger<GraphQLServer>>(), server.Options.Executor);
        var streams = new OperationStreams(server, _failures);
        var lifetime = services.GetRequiredService<IHostApplicationLifetime>();
        _transports =
        [
            new WebSocketTransport(server, streams, lifetime),
            new EventStream(server, streams, lifetime),
            new CsvDownload(server),
            new HttpPost(server),
            new HttpGet(server),
        ];
    }

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            await DispatchAsync(context);
        }
        catch (Exception exception)
        {
            await _failures.AnswerAsync(context, exception);
        }
    }

    public void Dispose() => _clients.Dispose();

    /// <summary>The schema as a file, for whoever may introspect.</summary>
    public Task SendSchemaAsync(HttpContext context) =>
        _server.Options.AllowIntrospection?.Invoke(context.User) ?? _server.Options.Executor.AllowIntrospection
            ? _schema.SendAsync(context)
            : context.RefuseAsync(ResponseMediaType.Json, new Refusal(
                StatusCodes.Status403Forbidden,
                new GraphQLError("Reading the schema is not allowed here.", ErrorCodes.Forbidden)));

    private Task DispatchAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && !context.WebSockets.IsWebSocketRequest && !QueryStringParameters.ArePresent(request.Query))
        {
            if (request.Query.ContainsKey("sdl"))
                return SendSchemaAsync(context);
            if (_ide is not null && WantsPage(request))
                return _ide.SendStartAsync(context);
        }

        return Array.Find(_transports, transport => transport.Accepts(context)) is { } accepting
            ? HandleAsync(context, accepting)
            : context.RefuseAsync(ResponseMediaType.Json, Refusal.MethodNotAllowed(request.Method));
    }

    private async Task HandleAsync(HttpContext context, ITransport transport)
    {
        using var place = _clients.Enter(context);
        if (!place.IsAcquired)
            await context.RefuseAsync(ResponseMediaType.Json, _clients.Refusal);
        else if (transport is not WebSocketTransport && _server.Options.Refuse?.Invoke(context.User) is { } error)
            await context.RefuseAsync(ResponseMediaType.Json, Refusal.OfSomebody(error));
        else
            await transport.HandleAsync(context);
    }

    /// <summary>Whether a person's browser asks: programs do not name <c>text/html</c>.</summary>
    private static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
