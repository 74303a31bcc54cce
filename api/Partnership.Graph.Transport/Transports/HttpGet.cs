using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;

namespace Partnership.Graph.Transport.Transports;

/// <summary>A query in the address: <c>GET /graphql?query=…</c>. Mutations are refused: following a link must not change anything.</summary>
/// <see href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/>
internal sealed class HttpGet(GraphQLServer server) : ITransport
{
    public bool Accepts(HttpContext context) => HttpMethods.IsGet(context.Request.Method);

    public async Task HandleAsync(HttpContext context)
    {
        var request = context.Request;
        if (ResponseMediaType.Negotiate(request.Headers.Accept) is not { } mediaType)
        {
            await context.RefuseAsync(ResponseMediaType.Json, ResponseMediaType.NotAcceptable(request.Headers.Accept));
            return;
        }

        var (parameters, refusal) = QueryStringParameters.Read(request.Query);
        if (parameters is null)
            await context.RefuseAsync(mediaType, refusal!);
        else
            await HttpOperation.RunAsync(server, context, mediaType, parameters, AllowedOperations.Queries);
    }
}
