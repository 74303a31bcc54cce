using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.7.2 A directive stands where its definition allows it.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-in-Valid-Locations"/>
/// </summary>
internal sealed class DirectivesAreInValidLocations(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            if (context.Schema.FindDirective(directive.Name.Value) is { } definition && !definition.Locations.Contains(location))
                context.Report($"Directive \"@{directive.Name}\" cannot stand on {location}, only on {Suggestions.Or(definition.Locations)}.", directive);
        }
    }
}
