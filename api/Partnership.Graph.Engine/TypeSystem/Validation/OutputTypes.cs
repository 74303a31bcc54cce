namespace Partnership.Graph.Engine.TypeSystem.Validation;

/// <summary>3.4.2 Fields of objects and interfaces have output types.</summary>
internal static class OutputTypes
{
    public static void Check(SchemaDraft schema, SchemaErrors errors)
    {
        foreach (var (coordinate, field) in schema.Fields())
        {
            if (schema.FindType(field.Type) is { IsOutputType: false } type)
                errors.Report(field.Type, $"Field {coordinate} has type {field.Type}, but {type.Name} is {type.Kind}, which can only be given, not returned. Return an object type, interface, union, enum or scalar.");
        }
    }
}
