using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.1.1 A document to execute holds operations and fragments only.
/// <see href="https://spec.graphql.org/September2025/#sec-Executable-Definitions"/>
/// </summary>
internal sealed class ExecutableDefinitions(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void EnterDocument()
    {
        foreach (var definition in context.Document.Definitions)
        {
            if (definition is TypeSystemDefinitionNode typeSystem)
                context.Report($"{Describe(typeSystem)} cannot be executed: a request holds operations and fragments only.", definition);
        }
    }

    private static string Describe(TypeSystemDefinitionNode definition)
    {
        var verb = definition.IsExtension ? "The extension" : "The definition";
        return definition switch
        {
            SchemaDefinitionNode => $"{verb} of the schema",
            DirectiveDefinitionNode directive => $"{verb} of directive \"@{directive.Name}\"",
            TypeDefinitionNode type => $"{verb} of type \"{type.Name}\"",
            _ => verb,
        };
    }
}
