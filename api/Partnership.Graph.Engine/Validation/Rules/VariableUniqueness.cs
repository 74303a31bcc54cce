using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.8.1 An operation defines a variable once.
/// <see href="https://spec.graphql.org/September2025/#sec-Variable-Uniqueness"/>
/// </summary>
internal sealed class VariableUniqueness(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Operation(OperationDefinitionNode operation)
    {
        var first = new Dictionary<string, VariableNode>();
        foreach (var variable in operation.Variables.Select(definition => definition.Variable))
        {
            var name = variable.Name.Value;
            if (!first.TryAdd(name, variable))
                context.Report($"Variable \"${name}\" is defined twice.", first[name], variable);
        }
    }
}
