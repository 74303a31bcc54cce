namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>2.9.6 An enum value is not called true, false or null.</summary>
internal static class EnumValueNames
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var (coordinate, value) in schema.EnumValues().Where(value => value.Node.Name.Value is "true" or "false" or "null"))
            errors.Report(value.Name, $"Enum value {coordinate} would be read as the literal {value.Name}. Choose another name.");
    }
}
