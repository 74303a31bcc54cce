namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.4.1 An argument is one of the field's or directive's.
/// <see href="https://spec.graphql.org/September2025/#sec-Argument-Names"/>
/// </summary>
internal sealed class ArgumentNames(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Arguments(ArgumentOwner owner)
    {
        foreach (var argument in owner.Arguments)
        {
            var name = argument.Name.Value;
            if (!owner.Definitions.Any(definition => definition.Name == name))
                context.Report($"There is no argument \"{name}\" on {owner.Name}.{context.DidYouMean(name, owner.Definitions.Select(definition => definition.Name))}", argument);
        }
    }
}
