using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.8.2 A variable's type is one of the schema's, and one for input.
/// <see href="https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types"/>
/// </summary>
internal sealed class VariablesAreInputTypes(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Operation(OperationDefinitionNode operation)
    {
        foreach (var definition in operation.Variables)
        {
            var name = definition.Variable.Name;
            var type = context.TypeOf(definition.Type);
            if (type is null)
                context.Report($"Variable \"${name}\" has type \"{definition.Type}\", which the schema has not.{Suggest(definition.Type.NamedType().Name.Value)}", definition.Type);
            else if (!type.IsInputType)
                context.Report($"Variable \"${name}\" cannot have type \"{type}\": it is for output, variables are input.", definition.Type);
        }
    }

    private string Suggest(string typeName) =>
        context.DidYouMean(typeName, context.Schema.Types.Where(type => type.IsInputType).Select(type => type.Name));
}
