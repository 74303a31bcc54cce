using System.Runtime.CompilerServices;
using Partnership.Graph.Engine.Execution.Coercion;
using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;
using Partnership.Graph.Engine.Validation;
using Partnership.Graph.Engine.Validation.Limits;

namespace Partnership.Graph.Engine.Execution.Planning;

/// <summary>Judges what operations cost; the formula of each is made once, as long as its document is remembered.</summary>
internal sealed class OperationCosts(Schema schema, ValidationOptions options)
{
    private readonly ConditionalWeakTable<OperationDefinitionNode, OperationCost> _costs = [];

    /// <summary>The error if the operation costs more with these variables than the limits allow; else <c>null</c>.</summary>
    public GraphQLError? Check(DocumentNode document, OperationDefinitionNode operation, CoercedVariables variables) =>
        CostOf(document, operation).Check(variables);

    /// <summary>What the operation costs at most with these variables.</summary>
    public CostEstimate Estimate(DocumentNode document, OperationDefinitionNode operation, CoercedVariables variables) =>
        CostOf(document, operation).Estimate(variables);

    private OperationCost CostOf(DocumentNode document, OperationDefinitionNode operation)
    {
        if (!_costs.TryGetValue(operation, out var cost))
        {
            cost = OperationCost.Of(schema, document, operation, options);
            _costs.AddOrUpdate(operation, cost);
        }

        return cost;
    }
}
