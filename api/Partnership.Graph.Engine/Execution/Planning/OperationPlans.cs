using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Execution.Telemetry;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>
/// Plans operations, each once for every set of conditions as long as it is remembered: the values of Boolean variables
/// that <c>@skip</c> and <c>@include</c> use are part of what a plan is remembered by.
/// </summary>
internal sealed class OperationPlans(ExecutableSchema schema, ExecutorOptions options)
{
    // Even a plan of one field takes as much as ten.
    private const int PlanFields = 10;

    private readonly LruCache<PlanKey, OperationPlan> _plans = new(options.PlanCacheFields);

    /// <summary>The plan of an operation; <c>null</c> with the reason if it is larger than the options allow.</summary>
    public OperationPlan? Find(PreparedDocument document, OperationDefinitionNode operation, CoercedVariables variables, out GraphQLError? error)
    {
        error = null;
        var key = new PlanKey(document.Hash, operation.Name?.Value, Conditions(document, operation, variables));
        var isKnown = _plans.TryGet(key, out var known);
        EngineTelemetry.Plans.Add(1, new KeyValuePair<string, object?>("remembered", isKnown));
        if (isKnown)
            return known;

        try
        {
            var plan = Planner.Plan(schema, options, document.Document, operation, variables);
            _plans.Add(key, plan, plan.StepCount + PlanFields);
            return plan;
        }
        catch (GraphQLException refusal)
        {
            error = refusal.Error;
            return null;
        }
    }

    private static string Conditions(PreparedDocument document, OperationDefinitionNode operation, CoercedVariables variables)
    {
        var conditions = "";
        foreach (var definition in operation.Variables)
        {
            var name = definition.Variable.Name.Value;
            if (document.IsCondition(name))
                conditions += variables.GetValueOrDefault(name) switch { true => "1", false => "0", _ => "-" };
        }

        return conditions;
    }

    private readonly record struct PlanKey(DocumentHash Document, string? Operation, string Conditions);
}
