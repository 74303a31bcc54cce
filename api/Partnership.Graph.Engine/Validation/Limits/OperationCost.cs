using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>
/// 5.1.1 of the cost directives specification, static query analysis: an upper bound of what an operation costs.
/// The formula is made once for a valid operation that keeps <see cref="DocumentLimits.MaxDepth"/>; with the variables of a
/// request it gives a number. Fields that become one in the response count once; what <c>@skip</c> and <c>@include</c>
/// may leave out counts, and so does what is selected on types that exclude each other, unless it has the same name.
/// What cannot be merged in <see cref="ValidationOptions.MaxMergingSteps"/> costs infinitely much.
/// Introspection costs 1: it reads no store, and other limits bound it.
/// </summary>
public sealed class OperationCost
{
    private readonly DocumentLimits _limits;
    private readonly OperationDefinitionNode _operation;
    private readonly CostFormula? _formula;
    private readonly double _rootWeight;
    private readonly GraphQLError? _constantResult;

    private OperationCost(Schema schema, DocumentLimits limits, OperationDefinitionNode operation, CostFormula? formula)
    {
        _limits = limits;
        _operation = operation;
        _formula = formula;
        _rootWeight = CostDirectives.WeightOf(schema, schema.RootType(operation.Operation)!);
        if (!DependsOnVariables)
            _constantResult = Judge(Estimate(new Dictionary<string, object?>(), out var error), error);
    }

    /// <summary>Whether the cost is not the same for all values of the variables.</summary>
    public bool DependsOnVariables => _formula is { DependsOnVariables: true };

    /// <summary>Makes the formula of one of a document's operations.</summary>
    public static OperationCost Of(Schema schema, DocumentNode document, OperationDefinitionNode operation, ValidationOptions? options = null)
    {
        options ??= ValidationOptions.Default;
        var context = new ValidationContext(schema, document, options);
        return new OperationCost(schema, options.Limits, operation, CostFormula.Of(context, operation));
    }

    /// <summary>The costs for some coerced variable values (input objects as dictionaries).</summary>
    public CostEstimate Estimate(IReadOnlyDictionary<string, object?> variables) => Estimate(variables, out _);

    /// <summary>
    /// The error (code <see cref="ErrorCodes.CostLimitExceeded"/>) if the operation costs more than the limits allow; else <c>null</c>.
    /// </summary>
    public GraphQLError? Check(IReadOnlyDictionary<string, object?> variables)
    {
        if (!DependsOnVariables)
            return _constantResult;
        var estimate = Estimate(variables, out var error);
        return Judge(estimate, error);
    }

    private CostEstimate Estimate(IReadOnlyDictionary<string, object?> variables, out GraphQLError? error)
    {
        error = null;
        if (_formula is null)
            return new CostEstimate(double.PositiveInfinity, double.PositiveInfinity);
        var (fieldCost, typeCost) = _formula.Evaluate(new CostVariables(variables), out error);
        return new CostEstimate(fieldCost, typeCost + _rootWeight);
    }

    private GraphQLError? Judge(CostEstimate estimate, GraphQLError? error)
    {
        if (error is not null)
            return error;
        if (estimate.FieldCost > _limits.MaxFieldCost)
            return Exceeds("field", estimate.FieldCost, _limits.MaxFieldCost);
        return estimate.TypeCost > _limits.MaxTypeCost ? Exceeds("type", estimate.TypeCost, _limits.MaxTypeCost) : null;
    }

    private GraphQLError Exceeds(string kind, double cost, double limit) =>
        GraphQLError.At(
            $"{ValidationContext.Describe(_operation)} has a {kind} cost of {cost:0.##}, more than the limit of {limit:0.##}: ask for shorter lists or in several operations.",
            ErrorCodes.CostLimitExceeded,
            _operation) with
        {
            Extensions = new Dictionary<string, object?> { [$"{kind}Cost"] = cost, [$"max{char.ToUpperInvariant(kind[0])}{kind[1..]}Cost"] = limit },
        };
}

/// <summary>What an operation costs at most.</summary>
/// <param name="FieldCost">The weights of the fields, each as often as it can be resolved, with those of their arguments.</param>
/// <param name="TypeCost">The weights of the types, each as often as there can be a value of it, the root's included.</param>
public readonly record struct CostEstimate(double FieldCost, double TypeCost);
