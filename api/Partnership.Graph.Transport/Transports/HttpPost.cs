using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;

namespace Partnership.Graph.Transport.Transports;

/// <summary>One operation as a JSON body, one JSON result.</summary>
/// <see href="https://graphql.github.io/graphql-over-http/draft/#sec-POST"/>
internal sealed class HttpPost(GraphQLServer server) : ITransport
{
    public bool Accepts(HttpContext context) => HttpMethods.IsPost(context.Request.Method);

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (ResponseMediaType.Negotiate(request.Headers.Accept) is not { } mediaType)
        {
            await context.RefuseAsync(ResponseMediaType.Json, ResponseMediaType.NotAcceptable(request.Headers.Accept));
            return;
        }

        var (parameters, refusal) = await RequestBody.ReadJsonAsync(request, server.Options.MaxRequestBytes, context.RequestAborted);
        if (parameters is null)
            await context.RefuseAsync(mediaType, refusal!);
        else
            await HttpOperation.RunAsync(server, context, mediaType, parameters, AllowedOperations.Queries | AllowedOperations.Mutations);
    }
}
