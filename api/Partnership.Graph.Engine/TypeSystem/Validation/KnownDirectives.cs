using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.13 Every directive used is defined, and stands where its definition lets it stand.</summary>
internal static class KnownDirectives
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var site in schema.DirectiveSites())
        {
            foreach (var directive in site.Directives)
            {
                var name = directive.Name.Value;
                if (schema.FindDirective(name) is not { } definition)
                    errors.Report(directive, $"Directive @{name} on {site.Coordinate} is not defined.{Suggestions.DidYouMean(name, schema.DirectiveNames)}");
                else if (!definition.Locations.Any(location => location.Value == site.Location))
                    errors.Report(directive, $"Directive @{name} cannot stand on {site.Coordinate} because that is {site.Location}; it is defined for {Suggestions.And([.. definition.Locations.Select(location => location.Value)])}.");
            }
        }
    }
}
