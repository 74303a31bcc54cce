using System.Runtime.CompilerServices;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Planning;
using Partnership.Graph.Engine.Execution.Writing;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>6.2.3 Subscription: a source stream of events, each of which is answered as a query is.</summary>
internal sealed class SubscriptionExecution(
    ExecutableSchema schema, OperationPlan plan, GraphQLRequest request, CoercedVariables variables, ExecutorOptions options)
{
    /// <summary>The results; the last one is a request error if the source stream cannot be opened or fails.</summary>
    public async IAsyncEnumerable<ExecutionResult> RunAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var (source, refusal) = await OpenAsync(ct);
        if (source is null)
        {
            yield return refusal!;
            yield break;
        }

        request.Opened?.Invoke();
        await using var events = source.GetAsyncEnumerator(ct);
        while (true)
        {
            var (hasEvent, failure) = await MoveNextAsync(events, ct);
            if (failure is not null)
                yield return failure;
            if (!hasEvent)
                yield break;
            yield return await AnswerAsync(events.Current, ct);
        }
    }

    private async ValueTask<(IAsyncEnumerable<EventRoot>? Source, ExecutionResult? Refusal)> OpenAsync(CancellationToken ct)
    {
        if (plan.Root.Steps is not [{ Kind: not StepKind.TypeName } step])
            return (null, RequestError(new GraphQLError("A subscription has exactly one root field.", ErrorCodes.OperationResolutionFailure)));

        if (step.Binding?.Guard?.Refuse(request) is { } refusal)
            return (null, Failure(new GraphQLException(refusal)));

        try
        {
            var context = new OperationContext(request, variables, ct);
            return (await schema.StreamOf(step.Field).OpenAsync(step, context), null);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return (null, Failure(failure));
        }
    }

    private async ValueTask<(bool HasEvent, ExecutionResult? Failure)> MoveNextAsync(IAsyncEnumerator<EventRoot> events, CancellationToken ct)
    {
        try
        {
            return (await events.MoveNextAsync(), null);
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            return (false, Failure(failure));
        }
    }

    private async ValueTask<ExecutionResult> AnswerAsync(EventRoot root, CancellationToken ct)
    {
        if (request.BeginEvent is null)
            return await OperationExecution.ExecuteAsync(plan, request, variables, options, ct, root);

        await using var scope = request.BeginEvent();
        return await OperationExecution.ExecuteAsync(plan, request with { Services = scope.Services }, variables, options, ct, root);
    }

    private ExecutionResult Failure(Exception failure)
    {
        var step = plan.Root.Steps[0];
        return RequestError(new ExceptionMask(options).ErrorOf(failure) with { Path = [step.ResponseName], Locations = step.Locations });
    }

    private static ExecutionResult RequestError(GraphQLError error) => ExecutionResult.RequestError(OperationType.Subscription, error);
}
