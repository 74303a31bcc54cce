using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport.Responses;

/// <summary>Answers requests whose handling threw: the client's fault, nobody there any more, an outage, or ours.</summary>
internal sealed class RequestFailures(ILogger logger, ExecutorOptions options)
{
    public async Task AnswerAsync(HttpContext context, Exception exception)
    {
        if (context.RequestAborted.IsCancellationRequested)
        {
            logger.LogDebug("A client left before its response.");
            return;
        }

        var refusal = exception is BadHttpRequestException bad
            ? Refusal.Of(bad.StatusCode, $"The request could not be read: {bad.Message}")
            : Refusal.OfFailure(Mask(exception));
        if (context.Response.HasStarted)
            context.Abort();
        else
            await context.RefuseAsync(ResponseMediaType.Negotiate(context.Request.Headers.Accept) ?? ResponseMediaType.Json, refusal);
    }

    /// <summary>Logs a bug and gives the client an id to ask about it; an outage is told as one.</summary>
    public GraphQLError Mask(Exception exception)
    {
        if (options.OutageOf?.Invoke(exception) is { } outage)
        {
            options.OnOutage?.Invoke(exception);
            return outage;
        }

        var id = Guid.CreateVersion7(options.TimeProvider.GetUtcNow()).ToString("N");
        logger.LogError(exception, "A request failed; its client was given the id {ErrorId}.", id);
        return new GraphQLError($"Something went wrong on our side; it is logged as {id}.", ErrorCodes.InternalServerError)
        {
            Extensions = new Dictionary<string, object?> { ["id"] = id },
        };
    }
}
