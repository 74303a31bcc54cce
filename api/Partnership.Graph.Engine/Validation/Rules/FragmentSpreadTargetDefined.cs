using Partnership.Graph.Engine.Language;
using Partnership.Graph.Engine.TypeSystem;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.5.2.1 A spread names a fragment of the document.
/// <see href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined"/>
/// </summary>
internal sealed class FragmentSpreadTargetDefined(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void FragmentSpread(FragmentSpreadNode spread, NamedType? parent)
    {
        var name = spread.Name.Value;
        if (context.FindFragment(name) is not null)
            return;
        // The names are the client's own: suggesting them gives nothing of the schema away.
        var suggestion = Suggestions.DidYouMean(name, context.Fragments.Select(fragment => fragment.Name.Value).Distinct());
        context.Report($"There is no fragment \"{name}\".{suggestion}", spread.Name);
    }
}
