using System.Buffers;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Transport;

namespace Partnership.Graph.Api.Hosting;

/// <summary>
/// Answers the IDE's first question once by itself as soon as the server listens, so that the first person to ask does not
/// wait for code to be compiled and the store to be opened.
/// </summary>
internal sealed class WarmUp(GraphQLServer server, IServiceScopeFactory scopes, ILogger<WarmUp> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Off the thread that starts the host: the first operation is the slow one.
        await Task.Yield();
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var request = new GraphQLRequest(scope.ServiceProvider) { Document = new Source(GraphQLServices.FirstQuestion()) };
            using var result = await server.Executor.ExecuteAsync(request, stoppingToken);
            result.WriteTo(new ArrayBufferWriter<byte>());
            foreach (var error in result.Errors)
                logger.LogWarning("Warming up: {Message}", error.Message);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            logger.LogDebug("Stopped before it was warm.");
        }
    }
}
