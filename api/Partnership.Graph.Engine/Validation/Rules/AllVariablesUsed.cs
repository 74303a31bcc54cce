using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.8.4 An operation uses the variables it defines, itself or through fragments.
/// <see href="https://spec.graphql.org/September2025/#sec-All-Variables-Used"/>
/// </summary>
internal sealed class AllVariablesUsed(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void LeaveDocument()
    {
        foreach (var operation in context.Operations)
        {
            if (operation.Variables.Count == 0)
                continue;
            var used = context.TransitiveUsesOf(operation).SelectMany(uses => uses.Variables).Select(usage => usage.Variable.Name.Value).ToHashSet();
            foreach (var definition in operation.Variables)
            {
                var name = definition.Variable.Name.Value;
                if (!used.Contains(name))
                    context.Report($"Variable \"${name}\" is never used{In(operation)}.", definition);
            }
        }
    }

    private static string In(OperationDefinitionNode operation) => operation.Name is null ? "" : $" in operation \"{operation.Name}\"";
}
