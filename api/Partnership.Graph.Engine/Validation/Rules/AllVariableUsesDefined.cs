using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.8.3 The variables an operation uses, itself or through fragments, are those it defines.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined"/>
/// </summary>
internal sealed class AllVariableUsesDefined(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        foreach (var operation in context.Operations)
        {
            var defined = operation.Variables.Select(definition => definition.Variable.Name.Value).ToHashSet();
            foreach (var usage in context.TransitiveUsesOf(operation).SelectMany(uses => uses.Variables))
            {
                if (context.IsFull)
                    return;
                var name = usage.Variable.Name.Value;
                if (!defined.Contains(name))
                    context.Report($"Variable \"${name}\" is not defined{By(operation)}.", usage.Variable, operation);
            }
        }
    }

    private static string By(OperationDefinitionNode operation) => operation.Name is null ? "" : $" by operation \"{operation.Name}\"";
}
