using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.Validation.Rules;

/// <summary>
/// 5.7.3 A directive that is not repeatable stands once in one place.
/// <see href="https://spec.graphql.org/September2025/#sec-Directives-Are-Unique-per-Location"/>
/// </summary>
internal sealed class DirectivesAreUniquePerLocation(ValidationContext context) : ValidationRule
{
    /// <inheritdoc/>
    public override void Directives(IReadOnlyList<DirectiveNode> directives, string location)
    {
        if (directives.Count < 2)
            return;
        var first = new Dictionary<string, DirectiveNode>();
        foreach (var directive in directives)
        {
            var name = directive.Name.Value;
            if (context.Schema.FindDirective(name) is { IsRepeatable: false } && !first.TryAdd(name, directive))
                context.Report($"Directive \"@{name}\" stands twice in one place.", first[name], directive);
        }
    }
}
