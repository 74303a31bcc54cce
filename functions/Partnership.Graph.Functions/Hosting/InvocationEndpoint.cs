using System.Text.Json;
using System.Text.Json.Nodes;
using Partnership.Graph.Functions.Invocations;
using Partnership.Graph.Functions.Registration;

namespace Partnership.Graph.Functions.Hosting;

/// <summary>
/// The one way an invocation is answered: <c>POST /&lt;Function&gt;</c>, always with a JSON object. A failure is a 500 with an id that is in
/// the log, so that a message comes back and nobody outside reads what went wrong.
/// </summary>
internal sealed class InvocationEndpoint(FunctionDefinition function, ILogger<InvocationEndpoint> logger)
{
    private const string InvocationId = "X-Azure-Functions-InvocationId";

    public async Task HandleAsync(HttpContext context)
    {
        var id = context.Request.Headers[InvocationId].FirstOrDefault() ?? context.TraceIdentifier;
        using var scope = logger.BeginScope(new Dictionary<string, object> { ["Function"] = function.Name, ["InvocationId"] = id });
        var (status, answer) = await RunAsync(context, id);
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.ToJsonString(), CancellationToken.None);
    }

    private async Task<(int Status, JsonObject Answer)> RunAsync(HttpContext context, string id)
    {
        try
        {
            using var document = await JsonDocument.ParseAsync(context.Request.Body, default, context.RequestAborted);
            return (StatusCodes.Status200OK, await function.RunAsync(context.RequestServices, InvocationBody.Parse(document.RootElement), context.RequestAborted));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            logger.LogWarning("{Function} was called off by the host.", function.Name);
            return (StatusCodes.Status500InternalServerError, Failure($"{function.Name} was called off."));
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "{Function} failed; its invocation is {InvocationId}.", function.Name, id);
            return (StatusCodes.Status500InternalServerError, Failure($"{function.Name} failed; the log has it under {id}."));
        }
    }

    private static JsonObject Failure(string line) => InvocationResult.Of(line).ToJson();
}
