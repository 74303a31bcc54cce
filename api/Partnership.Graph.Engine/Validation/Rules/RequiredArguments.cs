namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.4.3 Arguments that cannot be null and have no default are given.
/// <see href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
/// </summary>
internal sealed class RequiredArguments(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Arguments(ArgumentOwner owner)
    {
        foreach (var definition in owner.Definitions)
        {
            if (definition.IsRequired && !owner.Arguments.Any(argument => argument.Name.Value == definition.Name))
                context.Report($"Argument \"{definition.Name}\" of type \"{definition.Type}\" is required on {owner.Name}.", owner.Node);
        }
    }
}
