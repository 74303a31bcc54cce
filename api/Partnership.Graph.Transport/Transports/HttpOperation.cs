using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;

namespace Partnership.Graph.Transport.Transports;

/// <summary>What GET and POST have in common once the parameters are read: run the operation, write the result.</summary>
internal static class HttpOperation
{
    public static async Task RunAsync(
        GraphQLServer server,
        HttpContext context,
        ResponseMediaType mediaType,
        RequestParameters parameters,
        AllowedOperations allowed)
    {
        var choice = server.Documents.Choose(parameters);
        if (choice.Refusal is { } refusal)
        {
            await context.RefuseAsync(mediaType, refusal);
            return;
        }

        using var result = choice.Error is { } error
            ? ExecutionResult.RequestError(error)
            : await server.Executor.ExecuteAsync(server.RequestOf(context, parameters, choice.Document!, allowed), context.RequestAborted);
        if (choice.IsTrusted && HttpMethods.IsGet(context.Request.Method) && result.Errors.Count == 0)
            await context.WriteCacheableAsync(mediaType, result);
        else
            await context.WriteResultAsync(mediaType, result);
    }
}
