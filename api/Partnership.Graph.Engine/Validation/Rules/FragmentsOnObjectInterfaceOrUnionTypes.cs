using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.5.1.3 Only what has fields can be the type a fragment is on.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types"/>
/// </summary>
internal sealed class FragmentsOnObjectInterfaceOrUnionTypes(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void FragmentDefinition(FragmentDefinitionNode fragment) =>
        Check(fragment.TypeCondition, $"Fragment \"{fragment.Name}\"");

    /// <inheritdoc/>
    public override void InlineFragment(InlineFragmentNode fragment, NamedType? parent)
    {
        if (fragment.TypeCondition is not null)
            Check(fragment.TypeCondition, "A fragment");
    }

    private void Check(NamedTypeNode typeCondition, string fragment)
    {
        if (context.Schema.FindType(typeCondition.Name.Value) is { } type and not (ComplexType or UnionType))
            context.Report($"{fragment} cannot be on \"{type}\", which is no object, interface or union.", typeCondition);
    }
}
