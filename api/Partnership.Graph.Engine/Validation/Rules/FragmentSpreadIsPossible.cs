using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.5.2.3 A fragment stands where its type can occur.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
/// </summary>
internal sealed class FragmentSpreadIsPossible(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void FragmentSpread(FragmentSpreadNode spread, NamedType? parent)
    {
        if (context.FindFragment(spread.Name.Value) is { } fragment)
            Check(spread, $"Fragment \"{fragment.Name}\"", fragment.TypeCondition, parent);
    }

    /// <inheritdoc/>
    public override void InlineFragment(InlineFragmentNode fragment, NamedType? parent)
    {
        if (fragment.TypeCondition is not null)
            Check(fragment, "This fragment", fragment.TypeCondition, parent);
    }

    private void Check(SyntaxNode node, string fragment, NamedTypeNode typeCondition, NamedType? parent)
    {
        var type = context.Schema.FindType(typeCondition.Name.Value);
        if (parent is null || type is not (ComplexType or UnionType) || type == parent)
            return;
        if (!context.Schema.PossibleTypes(type).Intersect(context.Schema.PossibleTypes(parent)).Any())
            context.Report($"{fragment} cannot match here: \"{parent}\" is never \"{type}\".", node);
    }
}
