using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Levels;
using Partnership.Graph.Engine.Execution.Planning;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution;

/// <summary>Executes requests against a schema. One instance serves all requests, side by side; it keeps their documents and plans.</summary>
public sealed class GraphQLExecutor
{
    private readonly ExecutableSchema _schema;
    private readonly ExecutorOptions _options;
    private readonly DocumentPreparation _documents;
    private readonly OperationPlans _plans;
    private readonly VariableCoercion _variables;

    /// <summary>Makes an executor of a schema that has been bound to code.</summary>
    public GraphQLExecutor(ExecutableSchema schema, ExecutorOptions? options = null)
    {
        _schema = schema;
        _options = options ?? new ExecutorOptions();
        _documents = new DocumentPreparation(schema, _options);
        _plans = new OperationPlans(schema, _options);
        _variables = new VariableCoercion(schema.Schema, schema.Input);
    }

    /// <summary>6.1 Executes a query or mutation. What is wrong with the request, or fails on the way, is in the result.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="ct"/> was cancelled: nobody waits for a result.</exception>
    public async ValueTask<ExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken ct = default)
    {
        if (request.Document is null)
            return ExecutionResult.RequestError(new GraphQLError("The request has no document.", ErrorCodes.BadRequest));

        var document = _documents.Prepare(request.Document);
        if (document.Errors.Count > 0)
            return ExecutionResult.RequestError(document.Errors);

        if (document.FindOperation(request.OperationName, out var error) is not { } operation)
            return ExecutionResult.RequestError(error!);

        if (Refuse(request, operation) is { } refusal)
            return ExecutionResult.RequestError(operation.Operation, refusal);

        var (variables, errors) = _variables.Coerce(operation, request.Variables, _options.MaxVariableErrors);
        if (errors.Count > 0)
            return ExecutionResult.RequestError(operation.Operation, errors);

        if (_plans.Find(document, operation, variables, out error) is not { } plan)
            return ExecutionResult.RequestError(operation.Operation, error!);

        if (plan.UsesIntrospection && !(request.AllowIntrospection ?? _options.AllowIntrospection))
            return ExecutionResult.RequestError(operation.Operation, IntrospectionRefused);

        return await OperationExecution.ExecuteAsync(plan, request, variables, _options, ct);
    }

    private static readonly GraphQLError IntrospectionRefused =
        new("Introspection (__schema, __type) is not allowed here.", ErrorCodes.Forbidden);

    private static GraphQLError? Refuse(GraphQLRequest request, OperationDefinitionNode operation)
    {
        var kind = operation.Operation switch
        {
            OperationType.Mutation => AllowedOperations.Mutations,
            OperationType.Subscription => AllowedOperations.Subscriptions,
            _ => AllowedOperations.Queries,
        };
        return (request.AllowedOperations & kind) == AllowedOperations.None
            ? new GraphQLError($"A {operation.Operation.Keyword()} cannot be run this way: only {request.AllowedOperations.ToString().ToLowerInvariant()} can.", ErrorCodes.OperationResolutionFailure)
            : operation.Operation is OperationType.Subscription
                ? new GraphQLError("A subscription answers with a stream of results, not with one: subscribe to it.", ErrorCodes.OperationResolutionFailure)
                : null;
    }
}
