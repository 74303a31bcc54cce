using System.Text;
using Partnership.Graph.Engine.Execution.Binding;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>
/// Plans operations, each once for every set of conditions as long as it is remembered: the values of Boolean variables
/// that <c>@skip</c> and <c>@include</c> may use are part of what a plan is remembered by.
/// </summary>
internal sealed class OperationPlans(ExecutableSchema schema, ExecutorOptions options)
{
    private readonly LruCache<PlanKey, OperationPlan> _plans = new(options.PlanCacheSize);

    /// <summary>The plan of an operation; <c>null</c> with the reason if it is larger than the options allow.</summary>
    public OperationPlan? Find(PreparedDocument document, OperationDefinitionNode operation, CoercedVariables variables, out GraphQLError? error)
    {
        error = null;
        var key = new PlanKey(document.Hash, operation.Name?.Value, Conditions(operation, variables));
        if (_plans.TryGet(key, out var known))
            return known;

        try
        {
            var plan = Planner.Plan(schema, options, document.Document!, operation, variables);
            if (document.Document!.Location.End <= options.MaxCachedDocumentBytes)
                _plans.Add(key, plan);
            return plan;
        }
        catch (GraphQLException refusal)
        {
            error = refusal.Error;
            return null;
        }
    }

    private static string Conditions(OperationDefinitionNode operation, CoercedVariables variables)
    {
        StringBuilder? conditions = null;
        foreach (var definition in operation.Variables)
        {
            if (variables.TryGetValue(definition.Variable.Name.Value, out var value) && value is bool isTrue)
                (conditions ??= new StringBuilder()).Append(isTrue ? '1' : '0');
            else if (conditions is not null)
                conditions.Append('-');
        }

        return conditions?.ToString() ?? "";
    }

    private readonly record struct PlanKey(DocumentHash Document, string? Operation, string Conditions);
}
