using Partnership.Graph.Engine.Language;

namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.3 Every type has a name of its own, also different from those of the specification.</summary>
internal static class UniqueTypeNames
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var definition in schema.Definitions.OfType<TypeDefinitionNode>().Where(node => !node.IsExtension))
        {
            var name = definition.Name.Value;
            var counted = schema.FindType(name)!;
            if (counted.IsBuiltIn && name.StartsWith("__", StringComparison.Ordinal))
                continue; // ReservedNames reports it.
            if (counted.IsBuiltIn)
                errors.Report(definition.Name, $"{name} is a scalar of the specification and always there. Leave the definition out, or choose another name.");
            else if (counted.Definition != definition)
                errors.Report(definition.Name, $"Type {name} is defined a second time{SchemaErrors.FirstAt(counted.Definition.Name)}. Rename one, merge them, or write \"extend\" here.");
        }
    }
}
