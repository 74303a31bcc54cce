using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Limits;

/// <summary>
/// The cost of an operation as a list of selections in which each comes after those inside of it. Merged selections that
/// are the same set of fields are one entry, so the formula is as long as there are sets, not as long as the unfolded operation.
/// </summary>
/// <param name="selections">For each selection its response names, and for each of these the fields it can be, one of which is.</param>
/// <param name="assumedListSize">How long lists are that the schema says nothing of.</param>
internal sealed class CostFormula(IReadOnlyList<FieldCost[][]> selections, double assumedListSize)
{
    /// <summary>Whether a variable is part of it.</summary>
    public bool DependsOnVariables { get; } = selections.Any(names => names.Any(costs => costs.Any(cost => cost.DependsOnVariables)));

    /// <summary>The formula of an operation of a valid document; <c>null</c> if it would take more steps than the options allow.</summary>
    public static CostFormula? Of(ValidationContext context, OperationDefinitionNode operation)
    {
        var builder = new CostFormulaBuilder(context);
        new DocumentWalk(context, [builder]).Run();
        return builder.Build(operation) is { } selections
            ? new CostFormula(selections, context.Options.Limits.AssumedListSize)
            : null;
    }

    /// <summary>The field and type cost, the root type's not included; with the first mistake in slicing arguments, if any.</summary>
    public (double FieldCost, double TypeCost) Evaluate(CostVariables variables, out GraphQLError? error)
    {
        error = null;
        var totals = new (double Field, double Type)[selections.Count];
        for (var i = 0; i < totals.Length; i++)
        {
            foreach (var costs in selections[i])
            {
                var (field, type) = (0.0, 0.0);
                foreach (var cost in costs)
                {
                    var inner = cost.Selections is { } index ? totals[index] : default;
                    var own = cost.Evaluate(variables, assumedListSize, inner, ref error);
                    (field, type) = (Math.Max(field, own.Field), Math.Max(type, own.Type));
                }

                totals[i].Field += field;
                totals[i].Type += type;
            }
        }

        return totals[^1];
    }
}
