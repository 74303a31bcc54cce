using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.7.1 A directive is one of the schema's.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Defined"/>
/// </summary>
internal sealed class DirectivesAreDefined(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.FindDirective(name) is null)
                context.Report($"There is no directive \"@{name}\".{context.DidYouMean($"@{name}", Fitting(location))}", directive);
        }
    }

    private IEnumerable<string> Fitting(string location) =>
        context.Schema.Directives.Where(directive => directive.Locations.Contains(location)).Select(directive => $"@{directive.Name}");
}
