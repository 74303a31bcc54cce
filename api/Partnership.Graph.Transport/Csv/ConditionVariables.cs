using System.Text.Json;
using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Transport.Csv;

/// <summary>The values that <c>@skip</c> and <c>@include</c> of an operation that was executed are decided by.</summary>
internal sealed class ConditionVariables(OperationDefinitionNode operation, JsonElement? variables)
{
    /// <summary>Whether a selection with these directives is part of the response.</summary>
    public bool Keep(IEnumerable<DirectiveNode> directives) => directives.All(directive => directive.Name.Value switch
    {
        "skip" => !IsTrue(directive.Arguments[0].Value),
        "include" => IsTrue(directive.Arguments[0].Value),
        _ => true,
    });

    private bool IsTrue(ValueNode condition) => condition switch
    {
        BooleanValueNode { Value: var literal } => literal,
        VariableNode variable when variables is { ValueKind: JsonValueKind.Object } given && given.TryGetProperty(variable.Name.Value, out var value) =>
            value.ValueKind == JsonValueKind.True,
        VariableNode variable => operation.Variables.First(each => each.Variable.Name.Value == variable.Name.Value).DefaultValue is BooleanValueNode { Value: true },
        _ => false,
    };
}
