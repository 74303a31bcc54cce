using System.Buffers;
using Microsoft.Net.Http.Headers;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Transport.Documents;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport.Responses;

/// <summary>Writes results and refusals; both are GraphQL responses, so that a client has one way of reading errors.</summary>
internal static class HttpResponses
{
    /// <summary>Writes what became of an operation.</summary>
    public static async Task WriteResultAsync(this HttpContext context, ResponseMediaType mediaType, ExecutionResult result)
    {
        SetHeaders(context.Response, mediaType, StatusOf(context, mediaType, result));
        context.Response.ContentLength = result.Length;
        result.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>
    /// Writes the result of a trusted query asked for by GET, under an entity tag of its content: whoever has the same
    /// already gets 304 and no body.
    /// </summary>
    public static async Task WriteCacheableAsync(this HttpContext context, ResponseMediaType mediaType, ExecutionResult result)
    {
        var body = new ArrayBufferWriter<byte>();
        result.WriteTo(body);
        // Weak: the same result may come compressed or not.
        var tag = new EntityTagHeaderValue($"\"{TrustedDocuments.HashOf(body.WrittenSpan)}\"", isWeak: true);
        SetHeaders(context.Response, mediaType, StatusCodes.Status200OK);
        context.Response.Headers.CacheControl = "private, no-cache";
        await TypedResults.Bytes(body.WrittenMemory, mediaType.ContentType, entityTag: tag).ExecuteAsync(context);
    }

    /// <summary>Writes a result with errors for a client that takes no partial answer: the first error sets the status.</summary>
    public static async Task WriteFailureAsync(this HttpContext context, ExecutionResult result)
    {
        var mediaType = ResponseMediaType.GraphQLResponse;
        SetHeaders(context.Response, mediaType, result.IsRequestError ? StatusOf(context, mediaType, result) : StatusOf(result.Errors[0].Code));
        result.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    /// <summary>Writes an answer that is no GraphQL response.</summary>
    public static async Task WriteFileAsync(this HttpContext context, string contentType, ReadOnlyMemory<byte> content)
    {
        SetHeaders(context.Response, contentType, StatusCodes.Status200OK);
        context.Response.ContentLength = content.Length;
        await context.Response.BodyWriter.WriteAsync(content, context.RequestAborted);
    }

    /// <summary>Writes why there is no operation.</summary>
    public static async Task RefuseAsync(this HttpContext context, ResponseMediaType mediaType, Refusal refusal)
    {
        SetHeaders(context.Response, mediaType, refusal.StatusCode);
        if (refusal.Allow is { } methods)
            context.Response.Headers.Allow = methods;
        if (refusal.Challenge is { } challenge)
            context.Response.Headers.WWWAuthenticate = challenge;
        // What is left of a body that is too large is not worth reading.
        if (refusal.StatusCode == StatusCodes.Status413PayloadTooLarge && HttpProtocol.IsHttp11(context.Request.Protocol))
            context.Response.Headers.Connection = "close";

        using var result = ExecutionResult.RequestError(refusal.Error);
        result.WriteTo(context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void SetHeaders(HttpResponse response, ResponseMediaType mediaType, int statusCode) =>
        SetHeaders(response, mediaType.ContentType, statusCode);

    private static void SetHeaders(HttpResponse response, string contentType, int statusCode)
    {
        response.StatusCode = statusCode;
        response.ContentType = contentType;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers.Append("Vary", "Accept");
    }

    private static int StatusOf(HttpContext context, ResponseMediaType mediaType, ExecutionResult result)
    {
        if (!result.IsRequestError)
            return StatusCodes.Status200OK;
        if (HttpMethods.IsGet(context.Request.Method) && result.OperationType == OperationType.Mutation)
        {
            context.Response.Headers.Allow = "POST";
            return StatusCodes.Status405MethodNotAllowed;
        }

        return mediaType.StatusTellsErrors ? StatusOf(result.Errors[0].Code) : StatusCodes.Status200OK;
    }

    private static int StatusOf(string code) => code switch
    {
        ErrorCodes.Unauthenticated => StatusCodes.Status401Unauthorized,
        ErrorCodes.Forbidden => StatusCodes.Status403Forbidden,
        ErrorCodes.Unavailable => StatusCodes.Status503ServiceUnavailable,
        ErrorCodes.Timeout => StatusCodes.Status504GatewayTimeout,
        ErrorCodes.InternalServerError => StatusCodes.Status500InternalServerError,
        _ => StatusCodes.Status400BadRequest,
    };
}
