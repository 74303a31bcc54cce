namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.3 At most one schema definition; an extension needs a schema to extend, which may be the one of the default names.</summary>
internal static class LoneSchemaDefinition
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        var definitions = schema.SchemaNodes.Where(node => !node.IsExtension).ToList();
        foreach (var further in definitions.Skip(1))
            errors.Report(further, $"The schema is defined a second time{SchemaErrors.FirstAt(definitions[0])}. Merge the two, or write \"extend schema\" here.");
    }
}
