using System.Runtime.CompilerServices;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Levels;
using Partnership.Graph.Engine.Execution.Planning;
using Partnership.Graph.Engine.Execution.Telemetry;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution;

/// <summary>Executes requests against a schema. One instance serves all requests, side by side; it keeps their documents and plans.</summary>
public sealed class GraphQLExecutor
{
    private readonly ExecutableSchema _schema;
    private readonly ExecutorOptions _options;
    private readonly DocumentPreparation _documents;
    private readonly OperationPlans _plans;
    private readonly OperationCosts _costs;
    private readonly VariableCoercion _variables;

    /// <summary>Makes an executor of a schema that has been bound to code.</summary>
    public GraphQLExecutor(ExecutableSchema schema, ExecutorOptions? options = null)
    {
        _schema = schema;
        _options = options ?? new ExecutorOptions();
        _documents = new DocumentPreparation(schema, _options);
        _plans = new OperationPlans(schema, _options);
        _costs = new OperationCosts(schema.Schema, _options.Validation);
        _variables = new VariableCoercion(schema.Schema, schema.Input);
    }

    /// <summary>6.1 Executes a query or mutation. What is wrong with the request, or fails on the way, is in the result.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled: nobody waits for a result.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken ct = default)
    {
        return OperationRecording.Start(_options.TimeProvider) is { } recording
            ? RecordedAsync(request, recording, ct)
            : RunAsync(request, recording: null, ct);
    }

    /// <summary>
    /// 6.2.3 Executes a subscription: one result for each event, until the source ends. Queries and mutations give their one
    /// result. What is wrong with the request, or ends the source, is a last result that is a request error.
    /// Each result is disposed of by the caller.
    /// </summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled: nobody listens any more.</exception>
    public async IAsyncEnumerable<ExecutionResult> SubscribeAsync(
        GraphQLRequest request, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var plan = Plan(request, recording: null, out var variables, out var refusal);
        if (plan is null)
        {
            yield return refusal!;
        }
        else if (plan.Operation.Operation is not OperationType.Subscription)
        {
            yield return await OperationExecution.ExecuteAsync(plan, request, variables, _options, ct);
        }
        else
        {
            await foreach (var result in new SubscriptionExecution(_schema, plan, request, variables, _options).RunAsync(ct))
                yield return result;
        }
    }

    private async ValueTask<ExecutionResult> RecordedAsync(GraphQLRequest request, OperationRecording recording, CancellationToken ct)
    {
        using (recording)
        {
            var result = await RunAsync(request, recording, ct);
            recording.Result(result);
            return result;
        }
    }

    private ValueTask<ExecutionResult> RunAsync(GraphQLRequest request, OperationRecording? recording, CancellationToken ct)
    {
        var plan = Plan(request, recording, out var variables, out var refusal);
        if (plan is null)
            return new(refusal!);
        if (plan.Operation.Operation is OperationType.Subscription)
            return new(ExecutionResult.RequestError(OperationType.Subscription, SubscriptionRefused));
        return OperationExecution.ExecuteAsync(plan, request, variables, _options, ct);
    }

    private static readonly GraphQLError IntrospectionRefused =
        new("Introspection (__schema, __type) is not allowed here.", ErrorCodes.Forbidden);

    private static readonly GraphQLError SubscriptionRefused =
        new("A subscription answers with a stream of results, which cannot be had this way.", ErrorCodes.OperationResolutionFailure);

    /// <summary>Parse, validate, select the operation, coerce its variables, price, plan; or why one of these cannot be done.</summary>
    private OperationPlan? Plan(GraphQLRequest request, OperationRecording? recording, out CoercedVariables variables, out ExecutionResult? refusal)
    {
        variables = [];
        if (request.Document is null)
            return Refused(new GraphQLError("The request has no document.", ErrorCodes.BadRequest), out refusal);

        var document = _documents.Prepare(request.Document);
        recording?.Document(document.Hash);
        if (document.Errors.Count > 0)
            return Refused(ExecutionResult.RequestError(document.Errors), out refusal);

        if (document.FindOperation(request.OperationName, out var error) is not { } operation)
            return Refused(error!, out refusal);

        recording?.Operation(operation);
        var kind = operation.Operation;
        if (!request.Allows(kind, out error))
            return Refused(ExecutionResult.RequestError(kind, error), out refusal);

        (variables, var errors) = _variables.Coerce(operation, request.Variables, _options.MaxVariableErrors);
        if (errors.Count > 0)
            return Refused(ExecutionResult.RequestError(kind, errors), out refusal);

        if (_costs.Check(document.Document!, operation, variables) is { } tooCostly)
            return Refused(ExecutionResult.RequestError(kind, tooCostly), out refusal);

        if (recording is { WantsCost: true })
            recording.Cost(_costs.Estimate(document.Document!, operation, variables).FieldCost);
        if (_plans.Find(document, operation, variables, out error) is not { } plan)
            return Refused(ExecutionResult.RequestError(kind, error!), out refusal);

        if (plan.UsesIntrospection && !(request.AllowIntrospection ?? _options.AllowIntrospection))
            return Refused(ExecutionResult.RequestError(kind, IntrospectionRefused), out refusal);

        refusal = null;
        return plan;
    }

    private static OperationPlan? Refused(GraphQLError error, out ExecutionResult refusal) =>
        Refused(ExecutionResult.RequestError(error), out refusal);

    private static OperationPlan? Refused(ExecutionResult result, out ExecutionResult refusal)
    {
        refusal = result;
        return null;
    }
}
