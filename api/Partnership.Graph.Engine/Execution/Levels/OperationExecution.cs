using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Planning;
using Partnership.Graph.Engine.Execution.Writing;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution.Levels;

/// <summary>6.2 Executes an operation from its plan to its response, within its time.</summary>
internal static class OperationExecution
{
    private static readonly object RootValue = new();

    /// <summary>Executes a query or mutation, or a subscription's operation for one event.</summary>
    public static async ValueTask<ExecutionResult> ExecuteAsync(
        OperationPlan plan, GraphQLRequest request, CoercedVariables variables, ExecutorOptions options, CancellationToken ct, object? rootValue = null)
    {
        using var deadline = new Deadline(options, ct);
        var context = new OperationContext(request, variables, deadline.Token);
        var errors = new FieldErrors(new ExceptionMask(options), canRefuseRequest: plan.Operation.Operation is not OperationType.Mutation);
        var json = new JsonBuffer(plan.UsualLength, options.MaxResponseBytes);
        try
        {
            using var run = new OperationRun(plan, context);
            var writer = new ResponseWriter(run, json, errors);
            if (plan.Operation.Operation is OperationType.Mutation)
            {
                await ExecuteSeriallyAsync(plan, run, writer);
            }
            else
            {
                await run.ExecuteAsync(rootValue ?? RootValue);
                writer.WriteData(plan.Root);
            }

            if (json.Position > options.MaxResponseBytes)
                throw new ResponseTooLargeException(options.MaxResponseBytes);
            plan.Learn(json.Position);
            return new ExecutionResult(plan.Operation.Operation, json, errors.All);
        }
        catch (ResponseTooLargeException refusal)
        {
            return WithoutData(plan, json, refusal.Error);
        }
        catch (RequestRefusedException refusal)
        {
            return WithoutData(plan, json, refusal.Error);
        }
        catch (Exception) when (deadline.HasPassed && !ct.IsCancellationRequested)
        {
            return WithoutData(plan, json, deadline.Error);
        }
        catch
        {
            json.Dispose();
            throw;
        }
    }

    private static ExecutionResult WithoutData(OperationPlan plan, JsonBuffer json, GraphQLError error)
    {
        json.Rewind(0);
        json.WriteNull();
        return new ExecutionResult(plan.Operation.Operation, json, [error]);
    }

    // 6.2.2 What is below a root field is executed and written before the next root field begins.
    private static async ValueTask ExecuteSeriallyAsync(OperationPlan plan, OperationRun run, ResponseWriter writer)
    {
        var fields = plan.Root.Steps;
        for (var i = 0; i < fields.Length; i++)
        {
            await run.ExecuteAsync(RootValue, fields[i]);
            if (!writer.TryWriteRootField(plan.Root, fields[i], isLast: i == fields.Length - 1))
                return;
            run.Clear();
        }

        if (fields.Length == 0)
            writer.WriteData(plan.Root);
    }
}
