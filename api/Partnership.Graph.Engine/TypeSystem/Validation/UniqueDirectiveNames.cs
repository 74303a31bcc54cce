using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.3 Every directive has a name of its own; those of the specification may be repeated as they are.</summary>
internal static class UniqueDirectiveNames
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var definition in schema.Definitions.OfType<DirectiveDefinitionNode>())
        {
            var name = definition.Name.Value;
            var counted = schema.FindDirective(name)!;
            if (schema.BuiltInDirectives.Contains(counted))
                CheckRepeated(definition, counted, errors);
            else if (counted != definition)
                errors.Report(definition.Name, $"Directive @{name} is defined a second time{SchemaErrors.FirstAt(counted.Name)}. Rename or remove one of the two.");
        }
    }

    /// <summary>Earlier editions had fewer locations and a nullable reason: those are taken too.</summary>
    private static void CheckRepeated(DirectiveDefinitionNode definition, DirectiveDefinitionNode specified, SchemaErrors errors)
    {
        var hasItsLocations = definition.Locations.All(location => specified.Locations.Any(other => other.Value == location.Value));
        var hasItsArguments = definition.Arguments.Count == specified.Arguments.Count
            && definition.Arguments.All(argument => specified.Arguments.Any(other =>
                other.Name.Value == argument.Name.Value && other.Type.NamedType().IsSameAs(argument.Type.NamedType())));
        if (!hasItsLocations || !hasItsArguments || definition.IsRepeatable)
            errors.Report(definition.Name, $"@{definition.Name} is a directive of the specification, which defines it differently. Leave the definition out, or choose another name.");
    }
}
