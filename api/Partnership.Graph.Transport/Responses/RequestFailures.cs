using Partnership.Graph.Engine;
using Partnership.Graph.Transport.Requests;

namespace Partnership.Graph.Transport.Responses;

/// <summary>Answers requests whose handling threw: the client's fault, nobody there any more, or ours.</summary>
internal sealed class RequestFailures(ILogger logger, TimeProvider clock)
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
            : new Refusal(StatusCodes.Status500InternalServerError, Mask(exception));
        if (context.Response.HasStarted)
            context.Abort();
        else
            await context.RefuseAsync(ResponseMediaType.Negotiate(context.Request.Headers.Accept) ?? ResponseMediaType.Json, refusal);
    }

    /// <summary>Logs a bug and gives the client an id to ask about it.</summary>
    public GraphQLError Mask(Exception exception)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        logger.LogError(exception, "A request failed; its client was given the id {ErrorId}.", id);
        return new GraphQLError($"Something went wrong on our side; it is logged as {id}.", ErrorCodes.InternalServerError)
        {
            Extensions = new Dictionary<string, object?> { ["id"] = id },
        };
    }
}
