using System.Runtime.CompilerServices;
using System.Security.Claims;
using Partnership.Graph.Engine;
using Partnership.Graph.Engine.Execution;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Transport.Requests;
using Partnership.Graph.Transport.Responses;

namespace Partnership.Graph.Transport.Transports;

/// <summary>Runs operations of every kind as streams of results: one of a query or mutation, any number of a subscription.</summary>
internal sealed class OperationStreams(GraphQLServer server, RequestFailures failures)
{
    /// <summary>Runs an operation in a scope of its own. Whoever reads disposes of the results.</summary>
    /// <param name="context">The request it came with, which may have brought others.</param>
    /// <param name="user">Who asks.</param>
    /// <param name="parameters">What was asked for.</param>
    /// <param name="allowed">The kinds of operation that may come this way.</param>
    /// <param name="opened">Called once a subscription is open: it misses nothing from then on.</param>
    /// <param name="streamsEnd">Ends a subscription, as a cancellation; queries and mutations come to their end.</param>
    /// <param name="ct">Ends all of them: nobody reads any more.</param>
    public async IAsyncEnumerable<ExecutionResult> RunAsync(
        HttpContext context,
        ClaimsPrincipal user,
        RequestParameters parameters,
        AllowedOperations allowed,
        Action? opened,
        CancellationToken streamsEnd,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var choice = server.Documents.Choose(parameters);
        if ((choice.Refusal?.Error ?? choice.Error) is { } error)
        {
            yield return ExecutionResult.RequestError(error);
            yield break;
        }

        await using var scope = new OperationScope(context.RequestServices);
        var request = server.RequestOf(context, parameters, choice.Document!, allowed, user) with
        {
            Services = scope.Services,
            BeginEvent = () => new OperationScope(context.RequestServices),
            Opened = opened,
        };
        var only = await ExecuteAsync(request, ct);
        if (only is not { IsRequestError: true, OperationType: OperationType.Subscription })
        {
            yield return only;
            yield break;
        }

        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, streamsEnd);
        await foreach (var result in server.Executor.SubscribeAsync(request, either.Token))
            yield return result;
    }

    /// <inheritdoc cref="RequestFailures.Mask"/>
    public GraphQLError Mask(Exception exception) => failures.Mask(exception);

    /// <summary>Runs a query or mutation; a subscription is not begun, and told by the result's operation type.</summary>
    private async Task<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken ct)
    {
        try
        {
            return await server.Executor.ExecuteAsync(request, ct);
        }
        catch (Exception exception) when (!ct.IsCancellationRequested)
        {
            return ExecutionResult.RequestError(failures.Mask(exception));
        }
    }

    /// <summary>Services of one operation, or of one event of a subscription: what it reads is as of then.</summary>
    private sealed class OperationScope(IServiceProvider services) : IEventScope
    {
        private readonly AsyncServiceScope _scope = services.CreateAsyncScope();

        public IServiceProvider Services => _scope.ServiceProvider;

        public ValueTask DisposeAsync() => _scope.DisposeAsync();
    }
}
