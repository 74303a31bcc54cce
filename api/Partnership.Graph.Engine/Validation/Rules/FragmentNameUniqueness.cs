using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.5.1.1 No two fragments have the same name.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness"/>
/// </summary>
internal sealed class FragmentNameUniqueness(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void FragmentDefinition(FragmentDefinitionNode fragment)
    {
        var first = context.FindFragment(fragment.Name.Value)!;
        if (fragment != first)
            context.Report($"There are two fragments named \"{fragment.Name}\".", first.Name, fragment.Name);
    }
}
