using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.6–3.10 Objects, interfaces and input objects have fields, unions members, enums values, directives locations.</summary>
internal static class NonEmptyDefinitions
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var type in schema.OwnTypes)
        {
            var (parts, part) = type.Definition switch
            {
                ComplexTypeDefinitionNode => (type.Fields.Any(), "a field"),
                UnionTypeDefinitionNode => (type.Members.Any(), "a member type"),
                EnumTypeDefinitionNode => (type.Values.Any(), "a value"),
                InputObjectTypeDefinitionNode => (type.InputFields.Any(), "an input field"),
                _ => (true, ""),
            };
            if (!parts)
                errors.Report(type.Definition.Name, $"{type.Name} is {type.Kind} without {part}. Give it at least one.");
        }

        foreach (var directive in schema.OwnDirectives.Where(directive => directive.Locations.Count == 0))
            errors.Report(directive.Name, $"@{directive.Name} has no location it may stand on. Name at least one behind \"on\".");
    }
}
