using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.5.1.2 The type a fragment is on is one of the schema's.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Type-Existence"/>
/// </summary>
internal sealed class FragmentSpreadTypeExistence(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void FragmentDefinition(FragmentDefinitionNode fragment) => Check(fragment.TypeCondition);

    /// <inheritdoc/>
    public override void InlineFragment(InlineFragmentNode fragment, NamedType? parent)
    {
        if (fragment.TypeCondition is not null)
            Check(fragment.TypeCondition);
    }

    private void Check(NamedTypeNode typeCondition)
    {
        var name = typeCondition.Name.Value;
        if (context.Schema.FindType(name) is null)
            context.Report($"There is no type \"{name}\".{context.DidYouMean(name, context.Schema.Types.OfType<ComplexType>().Select(type => type.Name))}", typeCondition);
    }
}
