using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.13 A directive definition names locations the specification knows.</summary>
internal static class DirectiveLocationNames
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var directive in schema.OwnDirectives)
        {
            foreach (var location in directive.Locations.Where(location => !DirectiveLocations.All.Contains(location.Value)))
                errors.Report(location, $"\"{location}\" is no place a directive can stand (@{directive.Name}).{Suggestions.DidYouMean(location.Value, DirectiveLocations.All)}");
        }
    }
}
