using Partnership.Graph.Engine;
using Partnership.Graph.Transport.Ide;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;
using Partnership.Graph.Transport.Transports;

namespace Partnership.Graph.Transport;

/// <summary>Answers every request to the endpoint's address: a page, the schema, or an operation over the transport that takes it.</summary>
internal sealed class GraphQLEndpoint(GraphQLServer server, IdeEndpoints? ide, IServiceProvider services)
{
    private readonly ITransport[] _transports = [new HttpPost(server), new HttpGet(server)];
    private readonly SchemaFile _schema = new(server.Schema);
    private readonly RequestFailures _failures = new(services.GetRequiredService<ILogger<GraphQLServer>>(), server.Options.Executor.TimeProvider);

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

    /// <summary>The schema as a file, for whoever may introspect.</summary>
    public Task SendSchemaAsync(HttpContext context) =>
        server.Options.AllowIntrospection?.Invoke(context) ?? server.Options.Executor.AllowIntrospection
            ? _schema.SendAsync(context)
            : context.RefuseAsync(ResponseMediaType.Json, new Refusal(
                StatusCodes.Status403Forbidden,
                new GraphQLError("Reading the schema is not allowed here.", ErrorCodes.Forbidden)));

    private Task DispatchAsync(HttpContext context)
    {
        var request = context.Request;
        if (HttpMethods.IsGet(request.Method) && !QueryStringParameters.ArePresent(request.Query))
        {
            if (request.Query.ContainsKey("sdl"))
                return SendSchemaAsync(context);
            if (ide is not null && WantsPage(request))
                return ide.SendStartAsync(context);
        }

        return Array.Find(_transports, transport => transport.Accepts(context)) is { } accepting
            ? accepting.HandleAsync(context)
            : context.RefuseAsync(ResponseMediaType.Json, Refusal.MethodNotAllowed(request.Method));
    }

    /// <summary>Whether a person's browser asks: programs do not name <c>text/html</c>.</summary>
    private static bool WantsPage(HttpRequest request) =>
        request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase);
}
